using System.Globalization;
using static AnyOrder.Programs;

namespace AnyOrder.Orleans.Tests.Hosting;

/// <summary>The loops that the silos of the tests know.</summary>
internal static class TestLoops
{
    public static readonly Family<int, int> Node = Name.Family<int, int>("node");

    public static IEnumerable<(string Key, Func<string, Loop> Build)> All => [("chain", arguments => Chain(Number(arguments))), ("tree", arguments => Tree(Number(arguments)))];

    /// <summary>Each adds one to the one before.</summary>
    public static Loop Chain(int length) =>
        Enumerable.Range(1, length - 1).Aggregate(Loop.Empty.Define(Node[0], Pure(0)), (loop, i) => loop.Define(Node[i], from before in Get(Node[i - 1]) select before + 1));

    /// <summary>Each adds up its two children.</summary>
    public static Loop Tree(int size) =>
        Enumerable
            .Range(0, size)
            .Aggregate(
                Loop.Empty,
                (loop, i) => loop.Define(Node[i], 2 * i + 2 < size ? from both in GetAll([Node[2 * i + 1], Node[2 * i + 2]]) select both[0] + both[1] : Pure(1))
            );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
