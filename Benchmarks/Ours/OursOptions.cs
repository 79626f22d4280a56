namespace AnyOrder.Benchmarks;

/// <summary>How our runs are run: the one place for options that the comparison varies.</summary>
public static class OursOptions
{
    /// <summary>The options for a degree of parallelism.</summary>
    public static RunOptions For(int degree) => new() { MaxDegreeOfParallelism = degree };
}
