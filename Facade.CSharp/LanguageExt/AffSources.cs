using System.Runtime.CompilerServices;
using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>Sources that are effects. A failure is the fault of the source: the exception it has, or the one that LanguageExt makes of an expected error.</summary>
/// <remarks>
/// An <c>Eff</c> is an <c>Aff</c> by conversion. An <c>Aff</c> without a runtime does not see that the run is cancelled, which then waits for it to return.
/// </remarks>
public static class AffSources
{
    /// <summary>Adds a source of one name: an effect that is run when the name is waited for, once, and not before.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="name">The name.</param>
    /// <param name="ask">Gets the value.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    public static Loop Source<T>(
        this Loop loop,
        Name<T> name,
        Aff<T> ask,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    ) => loop.NotNull().Source(name, _ => Effects.Run(ask), file, line, label);

    /// <summary>Adds a source of the members of a family, one by one: each is asked for when it is waited for, once.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the value for a key.</param>
    /// <param name="maxConcurrency">How many effects may run at a time; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<TKey, Aff<T>> ask,
        int maxConcurrency = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TKey : notnull =>
        loop.NotNull().Source(family, ask is null ? null! : (key, _) => Effects.Run(ask(key)), maxConcurrency, file, line, label);

    /// <summary>Adds a source of the members of a family, many at a time: asked when nothing else can go on, for all that are waited for by then.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the values for some keys. A key it leaves out is reported, with those who wait for it.</param>
    /// <param name="maxBatchSize">How many keys one effect may have; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<Seq<TKey>, Aff<HashMap<TKey, T>>> ask,
        int maxBatchSize = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TKey : notnull =>
        loop.NotNull().Source(family, ask is null ? null! : (keys, _) => Effects.Values(Effects.Run(ask(toSeq(keys)))), maxBatchSize, file, line, label);

    /// <summary>Adds a source of the members of a family, many at a time, that says for each key whether there is a value.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="askEach">As in the overload of plain values; a key that could not be answered has a failed <c>Fin</c>.</param>
    /// <param name="maxBatchSize">How many keys one effect may have; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<Seq<TKey>, Aff<HashMap<TKey, Fin<T>>>> askEach,
        int maxBatchSize = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TKey : notnull =>
        loop.NotNull().Source(family, askEach is null ? null! : (keys, _) => Effects.Results(Effects.Run(askEach(toSeq(keys)))), maxBatchSize, file, line, label);
}
