using System.Runtime.CompilerServices;

namespace AnyOrder;

/// <summary>How loops are run, and filled with async methods.</summary>
public static class LoopExtensions
{
    /// <summary>Adds the program that a function makes, an async method or lambda perhaps.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="label">What identifies the program in outcomes and reports; unique within the loop.</param>
    /// <param name="make">Makes the program, as <see cref="Programs.Defer" /> does: when it is run.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="provides">The names the program sets, which are then its own.</param>
    public static Loop Add<T>(
        this Loop loop,
        string label,
        Func<Program<T>> make,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        IEnumerable<Name>? provides = null
    ) => loop.NotNull().Add(label, Programs.Defer(make), file, line, provides);

    /// <summary>Adds a definition by the program that a function makes, an async method or lambda perhaps.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="name">The name to define.</param>
    /// <param name="make">Makes the program whose result is the value, as <see cref="Programs.Defer" /> does: when it is run.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    public static Loop Define<T>(
        this Loop loop,
        Name<T> name,
        Func<Program<T>> make,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    ) => loop.NotNull().Define(name, Programs.Defer(make), file, line, label);

    /// <summary>Runs the loop.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="options">How to run it; the defaults when left out.</param>
    /// <exception cref="RunCanceledException">The token of the options cancelled the run.</exception>
    public static Outcome Run(this Loop loop, RunOptions? options = null) =>
        FSharp.Loop.runWith(options ?? new RunOptions(), loop);
}
