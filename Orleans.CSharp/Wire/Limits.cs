namespace AnyOrder.Orleans;

/// <summary>How large what crosses may be: whatever arrives is held in memory before it is looked at.</summary>
internal static class Limits
{
    /// <summary>Characters of the id of a run, and of the key of a loop.</summary>
    public const int Id = 256;

    /// <summary>Characters of the arguments of a run. What is larger is kept elsewhere, and the arguments say where.</summary>
    public const int Arguments = 1 << 16;

    /// <summary>Characters of a name, and of a label.</summary>
    public const int Name = 1 << 12;

    /// <summary>Items of a batch or a page.</summary>
    public const int Items = 5_000;

    /// <summary>Bytes of a batch or a page, give or take: one that has a single item may be larger. Orleans refuses messages of 100 MB.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Partitions of a run.</summary>
    public const int Partitions = 1024;
}
