namespace AnyOrder.Benchmarks;

/// <summary>The graphs that are measured, each the same in every process.</summary>
public static class Graphs
{
    private const int Seed = 20;

    /// <summary>Program i needs i-1. Given in reverse, so that all but the last one given have to wait.</summary>
    public static Graph Chain(int size) => new([.. Numbers(size).Select(i => i == 0 ? Array.Empty<int>() : [i - 1])], Backwards(size));

    /// <summary>One root, leaves that need it, and a last program that needs all leaves. Given in reverse.</summary>
    public static Graph Fan(int size)
    {
        int[] leaves = [.. Enumerable.Range(1, size - 2)];
        int[] root = [0];
        return new([[], .. leaves.Select(_ => root), leaves], Backwards(size));
    }

    /// <summary>Each program needs three random earlier ones (the first three need all before them). Given in random order.</summary>
    public static Graph Dag(int size, int burn = 0)
    {
        Random random = new(Seed);
        int[][] needs = [.. Numbers(size).Select(i => i < 3 ? [.. Numbers(i)] : ThreeOf(i, random))];
        int[] order = [.. Numbers(size)];
        random.Shuffle(order);
        return new(needs, order, burn);
    }

    /// <summary>Five programs of all kinds. Given in reverse.</summary>
    public static Graph Five() => new([[], [0], [0, 1], [2], [1, 2, 3]], Backwards(5));

    private static int[] ThreeOf(int count, Random random)
    {
        int[] picked = [random.Next(count), random.Next(count), random.Next(count)];
        return picked.Distinct().Count() == picked.Length ? picked : ThreeOf(count, random);
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static int[] Backwards(int count) => [.. Numbers(count).Reverse()];
}
