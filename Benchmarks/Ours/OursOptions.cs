namespace AnyOrder.Benchmarks;

/// <summary>How our runs are run: the one place for options that the comparison varies.</summary>
public static class OursOptions
{
    /// <summary>The options for a degree of parallelism.</summary>
    // RunOptions has no MaxDegreeOfParallelism yet. When it has: set it here, and add a LinqRunner for each degree to Runners.Parallel.
    public static RunOptions For(int degree) =>
        degree == 1 ? new RunOptions() : throw new NotSupportedException("Runs have no degree of parallelism yet.");
}
