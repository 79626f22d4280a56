using System.Globalization;

namespace AnyOrder.Benchmarks;

/// <summary>
/// A static graph of programs. Program i gets the names <c>needs[i]</c>, all of smaller numbers, and sets name i to 1 plus their sum.
/// Programs are given in <paramref name="order"/>, which is what a runner has to cope with.
/// </summary>
/// <param name="needs">What each program needs.</param>
/// <param name="order">The order programs are given in.</param>
/// <param name="burn">Turns of useless arithmetic in each program.</param>
public sealed class Graph(int[][] needs, int[] order, int burn = 0)
{
    /// <summary>Programs that need more than so many names get them all at once.</summary>
    private const int Few = 3;

    private readonly Lazy<int> depth = new(() => DepthOf(needs));

    public int Size => needs.Length;

    public int[][] Needs => needs;

    public int[] Order => order;

    // made once for all runners, outside of what is measured
    public string[] Keys { get; } = [.. Enumerable.Range(0, needs.Length).Select(KeyOf)];

    public Name<long>[] Names { get; } = [.. Enumerable.Range(0, needs.Length).Select(i => AnyOrder.Name.Of<long>(KeyOf(i)))];

    /// <summary>The longest path: how deep calls get in a runner that continues a program within the set it waited for.</summary>
    public int Depth => depth.Value;

    /// <summary>The most names that one program needs.</summary>
    public int Widest => needs.Max(need => need.Length);

    /// <summary>Whether a program gets its names all at once rather than one by one.</summary>
    public bool Gathers(int program) => needs[program].Length > Few;

    /// <summary>What a program sets, given the sum of what it got.</summary>
    public long Value(long sum) => burn == 0 ? sum + 1 : Spin.Around(sum + 1, burn);

    /// <summary>The sum of all values.</summary>
    public long Checksum()
    {
        long total = 0;
        long[] values = new long[needs.Length];
        for (int i = 0; i < needs.Length; i++)
        {
            // Enumerable.Sum is checked
            total += values[i] = needs[i].Aggregate(1L, (sum, need) => sum + values[need]);
        }

        return total;
    }

    private static string KeyOf(int program) => "x" + program.ToString(CultureInfo.InvariantCulture);

    private static int DepthOf(int[][] needs)
    {
        int[] depths = new int[needs.Length];
        for (int i = 0; i < needs.Length; i++)
        {
            depths[i] = 1 + needs[i].Select(need => depths[need]).DefaultIfEmpty(0).Max();
        }

        return depths.Max();
    }
}
