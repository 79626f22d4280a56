using LanguageExt.TypeClasses;

namespace AnyOrder.LanguageExt;

/// <summary>Programs as an instance of LanguageExt's class of functors.</summary>
public readonly struct FProgram<T, TResult> : Functor<Program<T>, Program<TResult>, T, TResult>
{
    /// <summary>The program with its result changed.</summary>
    /// <param name="ma">The program.</param>
    /// <param name="f">Makes the new result from the old one.</param>
    public Program<TResult> Map(Program<T> ma, Func<T, TResult> f) => ma.NotNull().Select(f.NotNull());
}
