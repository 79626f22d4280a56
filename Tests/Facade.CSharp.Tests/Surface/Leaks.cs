using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Tests;

// signatures that must be found, each of which hides a type of F# in another place

public abstract class Parameter
{
    public abstract void Take(ref FSharpOption<int>[] options);
}

public abstract class Deep
{
    public abstract Func<int, IReadOnlyList<Func<FSharpList<int>, int>>> Give();
}

public abstract class Base : FSharpFunc<int, int>;

public abstract class Field
{
    public static readonly Unit? Nothing;
}

public abstract class Constraint<T>
    where T : FSharpFunc<int, int>;
