namespace AnyOrder.Orleans;

/// <summary>What became of a program, as it crosses.</summary>
[GenerateSerializer, Immutable]
internal sealed record ProgramRow
{
    [Id(0)]
    public required string Label { get; init; }

    /// <summary>The name that it defines, if it is an instance of a rule.</summary>
    [Id(1)]
    public Item? Instance { get; init; }

    [Id(2)]
    public required Status Status { get; init; }

    /// <summary>What it waits for.</summary>
    [Id(3)]
    public Item[] Waiting { get; init; } = [];

    /// <summary>What it threw.</summary>
    [Id(4)]
    public Thrown? Thrown { get; init; }

    /// <summary>The limit that it reached.</summary>
    [Id(5)]
    public int Limit { get; init; }

    /// <summary>Whether that is one of operations, and not one of generations.</summary>
    [Id(6)]
    public bool IsOfOperations { get; init; }

    /// <summary>The result, if it is wanted.</summary>
    [Id(7)]
    public byte[]? Result { get; init; }

    /// <summary>How many bytes it takes on its way, give or take.</summary>
    public int Weight => 64 + 2 * (Label.Length + (Thrown?.Message.Length ?? 0)) + (Result?.Length ?? 0) + (Instance?.Weight ?? 0) + Waiting.Sum(name => name.Weight);
}
