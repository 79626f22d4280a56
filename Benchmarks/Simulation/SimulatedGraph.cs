using AnyOrder.Durable;
using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What is run, and what comes of it in one place.</summary>
internal sealed class SimulatedGraph
{
    private const int Seed = 20;
    private const int Layers = 50;

    private static readonly Family<int, long> Node = AnyOrder.Name.Family<int, long>("node");

    /// <summary>How all of them are run.</summary>
    public static readonly DurableOptions Options = new() { Codecs = Codecs.Default.For(Node) };

    private readonly Lazy<long[]> _expected;

    private SimulatedGraph(string name, Loop loop, int size)
    {
        (Name, Loop, Names) = (name, loop, [.. Enumerable.Range(0, size).Select(i => Node[i])]);
        _expected = new(() =>
        {
            Outcome outcome = loop.Run();
            return [.. Names.Select(outcome.Get)];
        });
    }

    public static IReadOnlyList<string> All { get; } = ["tree", "dag", "chain", "claims"];

    public string Name { get; }

    public Loop Loop { get; }

    public IReadOnlyList<Name<long>> Names { get; }

    /// <summary>The values of the names, as a run in one place comes to them.</summary>
    public IReadOnlyList<long> Expected => _expected.Value;

    public static SimulatedGraph Of(string name, int size) =>
        name switch
        {
            "tree" => new(name, Build(size, (loop, i) => loop.Define(Node[i], Sum(ChildrenOf(i, size)))), size),
            "dag" => new(name, Layered(size, (loop, i, needs) => loop.Define(Node[i], Sum(needs))), size),
            "chain" => new(name, Build(size, (loop, i) => loop.Define(Node[i], Sum(i == 0 ? [] : [i - 1]))), size),
            // programs that claim a name which is not theirs: most of them of another partition
            "claims" => new(name, Layered(size, (loop, i, needs) => loop.Add($"program {i}", from value in Sum(needs) from set in Set(Node[i], value) select set, Place.Unknown)), size),
            _ => throw new ArgumentException($"There is no graph {name}.", nameof(name)),
        };

    private static Loop Build(int size, Func<Loop, int, Loop> add) => Enumerable.Range(0, size).Aggregate(AnyOrder.Loop.Empty, add);

    private static int[] ChildrenOf(int i, int size) => (2 * i) + 2 < size ? [(2 * i) + 1, (2 * i) + 2] : [];

    // each reads three of the layer before
    private static Loop Layered(int size, Func<Loop, int, int[], Loop> add)
    {
        Random random = new(Seed);
        int width = Math.Max(3, size / Layers);
        return Build(size, (loop, i) => add(loop, i, i < width ? [] : ThreeOf(((i / width) - 1) * width, width, random)));
    }

    private static int[] ThreeOf(int first, int width, Random random)
    {
        int one = random.Next(width);
        int two = (one + 1 + random.Next(width - 2)) % width;
        int three = (two + 1) % width == one ? (one + 1) % width : (two + 1) % width;
        return [first + one, first + two, first + three];
    }

    private static Program<long> Sum(int[] needs) => needs.Length == 0 ? Pure(1L) : from values in GetAll(needs.Select(need => Node[need])) select Modest(values);

    // stays small, however many layers there are
    private static long Modest(long[] values)
    {
        long sum = 1;
        foreach (long value in values)
        {
            sum += value;
        }

        return sum % 1_000_003;
    }
}
