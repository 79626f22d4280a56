using LanguageExt.TypeClasses;

namespace AnyOrder.LanguageExt;

/// <summary>Programs as an instance of LanguageExt's class of applicative functors: what is on the left runs first.</summary>
public readonly struct ApplProgram<T, TResult>
    : Functor<Program<T>, Program<TResult>, T, TResult>,
        Applicative<Program<Func<T, TResult>>, Program<T>, Program<TResult>, T, TResult>
{
    /// <summary>The program with its result changed.</summary>
    /// <param name="ma">The program.</param>
    /// <param name="f">Makes the new result from the old one.</param>
    public Program<TResult> Map(Program<T> ma, Func<T, TResult> f) => ma.NotNull().Select(f.NotNull());

    /// <summary>A program that ends with this result.</summary>
    /// <param name="x">The result.</param>
    public Program<T> Pure(T x) => Programs.Pure(x);

    /// <summary>Runs a program that ends with a function and then one that ends with its argument, and applies the one to the other.</summary>
    /// <param name="fab">The program that runs first.</param>
    /// <param name="fa">The program that runs next.</param>
    public Program<TResult> Apply(Program<Func<T, TResult>> fab, Program<T> fa) => Applied(fab.NotNull(), fa.NotNull());

    /// <summary>Runs a program and then another, whose result it has.</summary>
    /// <param name="fa">The program that runs first; its result is dropped.</param>
    /// <param name="fb">The program that runs next.</param>
    public Program<TResult> Action(Program<T> fa, Program<TResult> fb) => fa.NotNull().Then(fb.NotNull());

    private static Program<TResult> Applied(Program<Func<T, TResult>> function, Program<T> argument) =>
        from apply in function from value in argument select apply(value);
}
