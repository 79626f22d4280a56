using AnyOrder.Testing.Checking;
using AnyOrder.Testing.Values;

namespace AnyOrder.Testing;

/// <summary>Checks that a loop keeps its part of the contract: that what its programs do depends on what they get, and on nothing else.</summary>
/// <remarks>
/// A loop that keeps it has one outcome. One that does not, by a clock, a random number, a variable that is shared or the order of a hash table, is found out when two runs differ. The runs of a check
/// differ in the order of entries, in the order of the programs of each generation, in how many threads share them, in who runs them, the engine or the interpreter, and in how long sources take.
/// What is the same throughout a process is not found, such as the day, or the hash codes of strings: for those, compare the reports of two processes.
/// </remarks>
public static class OrderIndependence
{
    /// <summary>How many runs there are when nothing else is said, besides the one that they are compared with.</summary>
    public const int DefaultSeeds = 200;

    /// <summary>Runs the loop many times, each time in another order, and compares.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="seeds">How many runs are compared with the first; at least 1.</param>
    /// <param name="firstSeed">The seed of the first of them; the others follow. A check that failed says which seed it was.</param>
    /// <param name="values">Tells whether two values are the same. Left out, values are the same when they are equal, or of one type and made of the same parts. By its hash codes a value is found that was changed after it was set.</param>
    /// <param name="options">The limits of the runs, and how values are printed. Order, threads, record and observer are the check's.</param>
    /// <returns>The outcome, the same for all.</returns>
    /// <exception cref="OrderDependenceException">Two runs differ. The message says where, and which program is to blame.</exception>
    public static Outcome Check(
        Loop loop,
        int seeds = DefaultSeeds,
        int firstSeed = 1,
        IEqualityComparer<object?>? values = null,
        RunOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(loop);
        return Check(() => loop, seeds, firstSeed, values, options);
    }

    /// <summary>The same for a loop that is made anew for each run, so that what it is made from is checked as well.</summary>
    /// <param name="make">Makes the loop.</param>
    /// <param name="seeds">How many runs are compared with the first; at least 1.</param>
    /// <param name="firstSeed">The seed of the first of them; the others follow.</param>
    /// <param name="values">Tells whether two values are the same.</param>
    /// <param name="options">The limits of the runs, and how values are printed.</param>
    /// <returns>The outcome, the same for all.</returns>
    /// <exception cref="OrderDependenceException">Two runs differ.</exception>
    public static Outcome Check(
        Func<Loop> make,
        int seeds = DefaultSeeds,
        int firstSeed = 1,
        IEqualityComparer<object?>? values = null,
        RunOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(make);
        values ??= Alike.Instance;
        Comparison comparison = new(values, options);
        foreach (Variation variation in Variation.Many(seeds, firstSeed, options))
        {
            comparison.Add(Run.Now(variation, values, make().Run));
        }

        return comparison.Outcome;
    }

    /// <summary>Runs a loop that may have sources many times, each time in another order and with other delays, and compares.</summary>
    /// <param name="loop">The loop. Its sources are asked in every run, and should have the same answers in all of them.</param>
    /// <param name="seeds">How many runs are compared with the first; at least 1.</param>
    /// <param name="firstSeed">The seed of the first of them; the others follow.</param>
    /// <param name="values">Tells whether two values are the same.</param>
    /// <param name="options">The limits of the runs, and how values are printed.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The outcome, the same for all.</returns>
    /// <exception cref="OrderDependenceException">Two runs differ.</exception>
    public static Task<Outcome> CheckAsync(
        Loop loop,
        int seeds = DefaultSeeds,
        int firstSeed = 1,
        IEqualityComparer<object?>? values = null,
        RunOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(loop);
        return CheckAsync(() => loop, seeds, firstSeed, values, options, cancellationToken);
    }

    /// <summary>The same for a loop that is made anew for each run.</summary>
    /// <param name="make">Makes the loop, with sources that begin anew.</param>
    /// <param name="seeds">How many runs are compared with the first; at least 1.</param>
    /// <param name="firstSeed">The seed of the first of them; the others follow.</param>
    /// <param name="values">Tells whether two values are the same.</param>
    /// <param name="options">The limits of the runs, and how values are printed.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The outcome, the same for all.</returns>
    /// <exception cref="OrderDependenceException">Two runs differ.</exception>
    public static Task<Outcome> CheckAsync(
        Func<Loop> make,
        int seeds = DefaultSeeds,
        int firstSeed = 1,
        IEqualityComparer<object?>? values = null,
        RunOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(make);
        return CompareAsync(make, Variation.Many(seeds, firstSeed, options), values ?? Alike.Instance, options, cancellationToken);
    }

    private static async Task<Outcome> CompareAsync(
        Func<Loop> make,
        IEnumerable<Variation> variations,
        IEqualityComparer<object?> values,
        RunOptions? options,
        CancellationToken cancellationToken
    )
    {
        Comparison comparison = new(values, options);
        foreach (Variation variation in variations)
        {
            comparison.Add(await Run.Async(variation, values, run => make().RunAsync(run, cancellationToken)).ConfigureAwait(false));
        }

        return comparison.Outcome;
    }
}
