using LanguageExt.Effects.Traits;

namespace AnyOrder.Tests;

/// <summary>The least runtime there is: it can be cancelled.</summary>
public readonly struct Runtime(CancellationTokenSource source) : HasCancel<Runtime>
{
    public static Runtime New() => new(new CancellationTokenSource());

    public Runtime LocalCancel => New();

    public CancellationToken CancellationToken => source.Token;

    public CancellationTokenSource CancellationTokenSource => source;
}
