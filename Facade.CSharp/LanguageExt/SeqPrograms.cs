using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>A <c>Seq</c> of programs as one program with a <c>Seq</c> of results. None of these recurses, however long the <c>Seq</c>.</summary>
public static class SeqPrograms
{
    /// <summary>Runs the programs one after the other, and ends with their results in order.</summary>
    /// <param name="programs">The programs.</param>
    public static Program<Seq<T>> Sequence<T>(this Seq<Program<T>> programs) => Programs.Sequence(programs).Select(toSeq);

    /// <summary>Makes a program for each item, when the one before it has ended, and ends with their results in order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="program">Makes the program for an item. What it throws faults the program.</param>
    public static Program<Seq<TResult>> Traverse<T, TResult>(this Seq<T> items, Func<T, Program<TResult>> program) =>
        items.Map(program.NotNull().Later()).Sequence();

    /// <summary>As <see cref="Traverse{T, TResult}" />, by the word LanguageExt 4 has for it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="program">Makes the program for an item. What it throws faults the program.</param>
    public static Program<Seq<TResult>> Sequence<T, TResult>(this Seq<T> items, Func<T, Program<TResult>> program) =>
        items.Traverse(program);

    /// <summary>Waits until all names are bound, in one demand for all, and ends with their values in the order of the names.</summary>
    /// <param name="names">The names.</param>
    public static Program<Seq<T>> GetAll<T>(this Seq<Name<T>> names) => Programs.GetAll(names).Select(toSeq);
}
