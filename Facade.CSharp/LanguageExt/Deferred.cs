namespace AnyOrder.LanguageExt;

/// <summary>Functions to programs that are called when their program is run.</summary>
internal static class Deferred
{
    public static Func<T, Program<TResult>> Later<T, TResult>(this Func<T, Program<TResult>> make) => item => Programs.Defer(() => make(item));
}
