namespace AnyOrder.Testing.Checking;

/// <summary>One way to run a loop.</summary>
/// <param name="Seed">The seed that orders what has no order; null for the run that others are compared with, which is as any run.</param>
/// <param name="IsInterpreted">Whether the interpreter runs it, and not the engine.</param>
/// <param name="Workers">How many threads share a generation.</param>
/// <param name="Options">What the caller asks of all runs.</param>
internal sealed record Variation(int? Seed, bool IsInterpreted, int Workers, RunOptions? Options)
{
    /// <summary>The run that others are compared with, and so many others.</summary>
    public static IEnumerable<Variation> Many(int seeds, int firstSeed, RunOptions? options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        IEnumerable<Variation> shuffled = Enumerable.Range(0, seeds).Select(i => Shuffled(unchecked(firstSeed + i), options));
        return shuffled.Prepend(new Variation(null, false, 1, options));
    }

    /// <summary>How the run was made, as a check that failed says it.</summary>
    public string Description =>
        (Seed is null ? "the first run" : $"seed {Seed}")
        + (IsInterpreted ? ", interpreted" : Workers > 1 ? $", {Workers} threads" : "");

    /// <summary>The options of the run.</summary>
    /// <param name="observer">Who is told of generations.</param>
    public RunOptions ToOptions(IRunObserver observer)
    {
        RunOptions common = Options ?? new RunOptions();
        return new RunOptions
        {
            MaxOperations = common.MaxOperations,
            MaxGenerations = common.MaxGenerations,
            FormatValue = common.FormatValue,
            CancellationToken = common.CancellationToken,
            Seed = Seed,
            Interpreter = IsInterpreted,
            MaxDegreeOfParallelism = Workers,
            Record = true,
            Observer = observer,
        };
    }

    // a seed says all of it, so that one seed is enough to repeat a run
    private static Variation Shuffled(int seed, RunOptions? options) =>
        (seed & 3) switch
        {
            0 => new Variation(seed, true, 1, options),
            1 => new Variation(seed, false, 1, options),
            2 => new Variation(seed, false, 2, options),
            _ => new Variation(seed, false, 8, options),
        };
}
