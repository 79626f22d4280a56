namespace AnyOrder.Benchmarks;

/// <summary>One comparison to make.</summary>
public sealed record Plan(string Work, int Size, int Rounds)
{
    private const int Usual = 100_000;

    /// <summary>Heavy programs take long enough in small numbers.</summary>
    private const int Heavy = 5_000;

    /// <summary>A short loop is run so many times.</summary>
    private const int Times = 20_000;

    private static readonly string[] LargeWork = ["chain", "fan", "dag"];

    /// <summary>What is compared: everything at two sizes, or what was asked for.</summary>
    public static IReadOnlyList<Plan> Of(string? work, int? size, int? rounds) =>
        (work, size) switch
        {
            (null, null) =>
            [
                .. Workloads.Names.Select(name => Of(name, UsualOf(name), rounds)),
                .. LargeWork.Select(name => Of(name, Workloads.Large, rounds)),
            ],
            (null, { } all) => [.. Workloads.Names.Select(name => Of(name, name == "heavy" ? Math.Min(all, Heavy) : all, rounds))],
            ({ } one, _) => [Of(one, size ?? UsualOf(one), rounds)],
        };

    private static int UsualOf(string work) =>
        work switch
        {
            "heavy" => Heavy,
            "short" => Times,
            _ => Usual,
        };

    // fewer rounds of what takes longer, so that all of it takes minutes
    private static Plan Of(string work, int size, int? rounds) =>
        new(work, size, rounds ?? (size > Usual ? 1 : 3));
}
