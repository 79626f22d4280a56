// A check that holds, and one that finds a counter, without any test runner.
using AnyOrder;
using AnyOrder.Testing;
using static AnyOrder.Programs;

Name<int> a = Name.Of<int>("a");
Name<int> b = Name.Of<int>("b");

Loop good = Loop.Empty.Given(a, 1).Define(b, from x in Get(a) select x + 1);
Console.WriteLine(OrderIndependence.Check(good).Get(b));

Counter counter = new();
Loop bad = Loop.Empty.Given(a, 1).Add("count", from x in Get(a) select counter.Next(), "Count.cs", 3);
try
{
    OrderIndependence.Check(bad);
}
catch (OrderDependenceException thrown)
{
    Console.WriteLine(thrown.Message);
}

internal sealed class Counter
{
    private int count;

    public int Next() => ++count;
}
