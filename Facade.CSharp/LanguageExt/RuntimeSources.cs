using System.Runtime.CompilerServices;
using LanguageExt;
using LanguageExt.Effects.Traits;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>Sources that are effects with a runtime. A failure is the fault of the source, as without one.</summary>
/// <remarks>
/// Each effect has a runtime of its own, the <c>LocalCancel</c> of the one given, which is cancelled with the run, and with the one given. An <c>Eff</c> is an
/// <c>Aff</c> by conversion.
/// </remarks>
public static class RuntimeSources
{
    /// <summary>Adds a source of one name: an effect that is run when the name is waited for, once, and not before.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="name">The name.</param>
    /// <param name="ask">Gets the value.</param>
    /// <param name="runtime">The runtime of the effects.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    public static Loop Source<TRuntime, T>(
        this Loop loop,
        Name<T> name,
        Aff<TRuntime, T> ask,
        TRuntime runtime,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TRuntime : struct, HasCancel<TRuntime> =>
        loop.NotNull().Source(name, token => Effects.Run(ask, runtime, token), file, line, label);

    /// <summary>Adds a source of the members of a family, one by one: each is asked for when it is waited for, once.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the value for a key.</param>
    /// <param name="runtime">The runtime of the effects.</param>
    /// <param name="maxConcurrency">How many effects may run at a time; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TRuntime, TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<TKey, Aff<TRuntime, T>> ask,
        TRuntime runtime,
        int maxConcurrency = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TRuntime : struct, HasCancel<TRuntime>
        where TKey : notnull =>
        loop.NotNull().Source(family, ask is null ? null! : (key, token) => Effects.Run(ask(key), runtime, token), maxConcurrency, file, line, label);

    /// <summary>Adds a source of the members of a family, many at a time: asked when nothing else can go on, for all that are waited for by then.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the values for some keys. A key it leaves out is reported, with those who wait for it.</param>
    /// <param name="runtime">The runtime of the effects.</param>
    /// <param name="maxBatchSize">How many keys one effect may have; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TRuntime, TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<Seq<TKey>, Aff<TRuntime, HashMap<TKey, T>>> ask,
        TRuntime runtime,
        int maxBatchSize = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TRuntime : struct, HasCancel<TRuntime>
        where TKey : notnull =>
        loop.NotNull().Source(family, ask is null ? null! : (keys, token) => Effects.Values(Effects.Run(ask(toSeq(keys)), runtime, token)), maxBatchSize, file, line, label);

    /// <summary>Adds a source of the members of a family, many at a time, that says for each key whether there is a value.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="family">The family.</param>
    /// <param name="askEach">As in the overload of plain values; a key that could not be answered has a failed <c>Fin</c>.</param>
    /// <param name="runtime">The runtime of the effects.</param>
    /// <param name="maxBatchSize">How many keys one effect may have; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    public static Loop Source<TRuntime, TKey, T>(
        this Loop loop,
        Family<TKey, T> family,
        Func<Seq<TKey>, Aff<TRuntime, HashMap<TKey, Fin<T>>>> askEach,
        TRuntime runtime,
        int maxBatchSize = int.MaxValue,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0,
        string? label = null
    )
        where TRuntime : struct, HasCancel<TRuntime>
        where TKey : notnull =>
        loop.NotNull().Source(family, askEach is null ? null! : (keys, token) => Effects.Results(Effects.Run(askEach(toSeq(keys)), runtime, token)), maxBatchSize, file, line, label);
}
