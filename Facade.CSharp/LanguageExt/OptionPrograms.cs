using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>An <c>Option</c> or <c>Either</c> of a program as a program that ends in one.</summary>
public static class OptionPrograms
{
    /// <summary>Runs the program if there is one, and ends with its result; none when that is null.</summary>
    /// <param name="program">The program.</param>
    public static Program<Option<T>> Sequence<T>(this Option<Program<T>> program) =>
        program.Match(some => some.Select(Optional), () => Programs.Pure(Option<T>.None));

    /// <summary>Runs the program made for the item if there is one, and ends with its result; none when that is null.</summary>
    /// <param name="item">The item.</param>
    /// <param name="program">Makes the program for the item. What it throws faults the program.</param>
    public static Program<Option<TResult>> Traverse<T, TResult>(this Option<T> item, Func<T, Program<TResult>> program) =>
        item.Map(program.NotNull().Later()).Sequence();

    /// <summary>Runs the program if it is right, and ends with its result; a null faults the program, since an <c>Either</c> does not hold it.</summary>
    /// <param name="program">The program.</param>
    public static Program<Either<TLeft, T>> Sequence<TLeft, T>(this Either<TLeft, Program<T>> program) =>
        program.Match(right => right.Select(Right<TLeft, T>), left => Programs.Pure(Left<TLeft, T>(left)));

    /// <summary>Runs the program made for the item if it is right, and ends with its result; a null faults the program, since an <c>Either</c> does not hold it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="program">Makes the program for the item. What it throws faults the program.</param>
    public static Program<Either<TLeft, TResult>> Traverse<TLeft, T, TResult>(this Either<TLeft, T> item, Func<T, Program<TResult>> program) =>
        item.Map(program.NotNull().Later()).Sequence();
}
