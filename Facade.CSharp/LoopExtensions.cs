namespace AnyOrder;

/// <summary>How loops are run.</summary>
public static class LoopExtensions
{
    /// <summary>Runs the loop.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="options">How to run it; the defaults when left out.</param>
    /// <exception cref="RunCanceledException">The token of the options cancelled the run.</exception>
    public static Outcome Run(this Loop loop, RunOptions? options = null) =>
        FSharp.Loop.runWith(options ?? new RunOptions(), loop);
}
