using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AnyOrder.Benchmarks;

/// <summary>Work that takes time and nothing else.</summary>
public static class Spin
{
    private const int Trial = 100_000;

    /// <summary>Turns that take a microsecond of CPU on this machine.</summary>
    /// <remarks>The fastest of several trials: on a busy machine the others measure the neighbours.</remarks>
    private static readonly Lazy<double> PerMicrosecond = new(() => Enumerable.Range(0, 20).Max(Speed));

    public static int TurnsFor(double microseconds) => (int)(microseconds * PerMicrosecond.Value);

    /// <summary>The same value, after some turns of a generator that never becomes 0, which the compiler does not know.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static long Around(long value, int turns)
    {
        ulong state = (ulong)value | 1;
        for (int i = 0; i < turns; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
        }

        return state == 0 ? 0 : value;
    }

    private static double Speed(int seed)
    {
        long start = Stopwatch.GetTimestamp();
        _ = Around(seed, Trial);
        return Trial / Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
