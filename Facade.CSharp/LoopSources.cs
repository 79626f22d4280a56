using System.Runtime.CompilerServices;

namespace AnyOrder;

/// <summary>Sources: where values come from that programs cannot make; and how loops with sources are run.</summary>
public static class LoopSources
{
    /// <summary>Runs a loop that may have sources.</summary>
    /// <remarks>
    /// The outcome is a function of the entries and of what the sources answered, not of when they did. Sources are called where the run was started (on its
    /// synchronization context, where there is one), one call after the other: a source that computes for long, rather than await, holds the run up.
    /// </remarks>
    /// <param name="loop">The loop.</param>
    /// <param name="options">How to run it; the defaults when left out.</param>
    /// <param name="cancellationToken">Cancels the run, as the token of the options does. Sources that are being asked get a token that is cancelled with it.</param>
    /// <exception cref="RunCanceledException">The run was cancelled. Every call of a source has returned by then.</exception>
    public static Task<Outcome> RunAsync(this Loop loop, RunOptions? options = null, CancellationToken cancellationToken = default) =>
        FSharp.Loop.runAsync(options ?? new RunOptions(), cancellationToken, loop);

    /// <summary>As <see cref="Loop.Source{T}(Name{T}, Func{CancellationToken, ValueTask{T}}, string, int, string)" />, by a function that gives a task.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="name">The name.</param>
    /// <param name="ask">Gets the value.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    public static Loop Source<T>(
        this Loop loop,
        Name<T> name,
        Func<CancellationToken, Task<T>> ask,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    ) => loop.NotNull().Source(name, ask is null ? null! : token => new ValueTask<T>(ask(token)), file, line, label);

    /// <summary>As <see cref="Loop.Source{TKey, T}(Family{TKey, T}, Func{TKey, CancellationToken, ValueTask{T}}, int, string, int, string)" />, by a function that gives a task.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the value for a key.</param>
    /// <param name="maxConcurrency">How many calls there may be at a time; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<TKey, CancellationToken, Task<T>> ask,
        int maxConcurrency = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TKey : notnull =>
        loop.NotNull().Source(family, ask is null ? null! : (key, token) => new ValueTask<T>(ask(key, token)), maxConcurrency, file, line, label);
}
