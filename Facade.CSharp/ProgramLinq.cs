using AnyOrder.FSharp;

namespace AnyOrder;

/// <summary>Query syntax for programs: <c>from a in Get(A) from b in Get(B) select a + b</c>.</summary>
/// <remarks>There is no <c>where</c>: a program cannot fail by a filter, it says what it does in either case.</remarks>
public static class ProgramLinq
{
    /// <summary>The program with its result changed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="selector">Makes the new result from the old one.</param>
    public static Program<TResult> Select<T, TResult>(this Program<T> program, Func<T, TResult> selector) =>
        Delegated.select(program, selector);

    /// <summary>Runs a program and then the one made from its result.</summary>
    /// <param name="program">The program that runs first.</param>
    /// <param name="selector">Makes the program that runs next.</param>
    public static Program<TResult> SelectMany<T, TResult>(this Program<T> program, Func<T, Program<TResult>> selector) =>
        Delegated.selectMany(program, selector);

    /// <summary>Runs a program and then the one made from its result, and joins both results.</summary>
    /// <param name="program">The program that runs first.</param>
    /// <param name="selector">Makes the program that runs next.</param>
    /// <param name="resultSelector">Joins the two results.</param>
    public static Program<TResult> SelectMany<T, TNext, TResult>(
        this Program<T> program,
        Func<T, Program<TNext>> selector,
        Func<T, TNext, TResult> resultSelector
    ) => Delegated.selectManyWith(program, selector, resultSelector);

    /// <summary>Runs a program and then another, whose result it has.</summary>
    /// <param name="program">The program that runs first; its result is dropped.</param>
    /// <param name="next">The program that runs next.</param>
    public static Program<TNext> Then<T, TNext>(this Program<T> program, Program<TNext> next) =>
        Delegated.andThen(program, next);

    /// <summary>What the program does next, by cases: a program has these three and no other.</summary>
    /// <param name="program">The program.</param>
    /// <param name="pure">It ends with a result.</param>
    /// <param name="set">It claims a value for a name, and goes on as the program given.</param>
    /// <param name="get">It waits for names, and goes on with a namespace that binds them all.</param>
    /// <remarks>Binds up to there are carried out, so what continuations throw is thrown here.</remarks>
    public static TResult Match<T, TResult>(
        this Program<T> program,
        Func<T, TResult> pure,
        Func<Binding, Program<T>, TResult> set,
        Func<IReadOnlyList<Name>, Func<Namespace, Program<T>>, TResult> get
    ) => Delegated.cases(program, pure, set, get);
}
