using LanguageExt;
using LanguageExt.Effects.Traits;

namespace AnyOrder.LanguageExt;

/// <summary>Effects as the functions that sources are made of.</summary>
internal static class Effects
{
    public static async ValueTask<T> Run<T>(Aff<T> effect) => (await effect.Run().ConfigureAwait(false)).ThrowIfFail();

    /// <summary>Runs the effect in a runtime of its own, which is cancelled with the call of the source and with the runtime it was given.</summary>
    public static async ValueTask<T> Run<TRuntime, T>(Aff<TRuntime, T> effect, TRuntime runtime, CancellationToken token)
        where TRuntime : struct, HasCancel<TRuntime>
    {
        var local = runtime.LocalCancel;
        using var source = local.CancellationTokenSource;
        using var cancelledWithCall = token.Register(source.Cancel);
        using var cancelledWithRuntime = runtime.CancellationToken.Register(source.Cancel);
        return (await effect.Run(local).ConfigureAwait(false)).ThrowIfFail();
    }

    public static async ValueTask<IReadOnlyDictionary<TKey, T>> Values<TKey, T>(ValueTask<HashMap<TKey, T>> found)
        where TKey : notnull => Enumerable.ToDictionary(await found.ConfigureAwait(false), pair => pair.Key, pair => pair.Value);

    public static async ValueTask<IReadOnlyDictionary<TKey, SourceResult<T>>> Results<TKey, T>(ValueTask<HashMap<TKey, Fin<T>>> found)
        where TKey : notnull => Enumerable.ToDictionary(await found.ConfigureAwait(false), pair => pair.Key, pair => Result(pair.Value));

    private static SourceResult<T> Result<T>(Fin<T> fin) =>
        fin.Match(SourceResult<T>.Of, error => SourceResult<T>.Failed(error.ToException()));
}
