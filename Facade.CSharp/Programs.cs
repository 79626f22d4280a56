using AnyOrder.FSharp;

namespace AnyOrder;

/// <summary>The words programs are written with; meant for <c>using static AnyOrder.Programs</c>.</summary>
public static class Programs
{
    /// <summary>A program that ends with this result.</summary>
    /// <param name="result">The result.</param>
    public static Program<T> Pure<T>(T result) => FSharp.Program.result(result);

    /// <summary>The program that <paramref name="make" /> gives, which is called when the program runs and every time it does.</summary>
    /// <param name="make">Makes the program. What it throws faults the program, where building a program outright would throw at once.</param>
    public static Program<T> Defer<T>(Func<Program<T>> make) => Delegated.defer(make);

    /// <summary>Runs the programs one after the other, and ends with their results in order.</summary>
    /// <param name="programs">The programs; when there are none, the program ends at once with an empty array.</param>
    public static Program<T[]> Sequence<T>(IEnumerable<Program<T>> programs) => FSharp.Program.sequence(programs);

    /// <summary>A program that waits until the name is bound, and ends with its value.</summary>
    /// <param name="name">The name to get.</param>
    public static Program<T> Get<T>(Name<T> name) => FSharp.Program.get(name);

    /// <summary>A program that claims the value for the name, and ends with the value.</summary>
    /// <param name="name">The name to set.</param>
    /// <param name="value">The value; null is a value like any other.</param>
    public static Program<T> Set<T>(Name<T> name, T value) => Delegated.set(name, value);

    /// <summary>A program that waits until both names are bound: one demand for both.</summary>
    /// <param name="name1">A name to get.</param>
    /// <param name="name2">A name to get.</param>
    public static Program<(T1, T2)> GetAll<T1, T2>(Name<T1> name1, Name<T2> name2) => Delegated.getAll2(name1, name2);

    /// <summary>A program that waits until all three names are bound: one demand for all.</summary>
    /// <param name="name1">A name to get.</param>
    /// <param name="name2">A name to get.</param>
    /// <param name="name3">A name to get.</param>
    public static Program<(T1, T2, T3)> GetAll<T1, T2, T3>(Name<T1> name1, Name<T2> name2, Name<T3> name3) =>
        Delegated.getAll3(name1, name2, name3);

    /// <summary>A program that waits until all four names are bound: one demand for all.</summary>
    /// <param name="name1">A name to get.</param>
    /// <param name="name2">A name to get.</param>
    /// <param name="name3">A name to get.</param>
    /// <param name="name4">A name to get.</param>
    public static Program<(T1, T2, T3, T4)> GetAll<T1, T2, T3, T4>(
        Name<T1> name1,
        Name<T2> name2,
        Name<T3> name3,
        Name<T4> name4
    ) => Delegated.getAll4(name1, name2, name3, name4);

    /// <summary>A program that waits until all names are bound, and ends with their values in the order of the names.</summary>
    /// <param name="names">The names to get; when there are none, the program ends at once with an empty array.</param>
    public static Program<T[]> GetAll<T>(IEnumerable<Name<T>> names) => FSharp.Program.getAll(names);
}
