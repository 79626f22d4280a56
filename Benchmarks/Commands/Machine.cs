using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace AnyOrder.Benchmarks;

/// <summary>What figures depend on.</summary>
public static class Machine
{
    public static string Facts()
    {
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return $"{date}, {Environment.ProcessorCount} cores ({Processor()}), {RuntimeInformation.FrameworkDescription}, "
            + $"{RuntimeInformation.RuntimeIdentifier}, {Collector()}";
    }

    // without background collection the latency mode is Batch
    private static string Collector() =>
        (GCSettings.IsServerGC ? "server GC" : "workstation GC")
        + (GCSettings.LatencyMode == GCLatencyMode.Batch ? ", concurrent GC is OFF" : ", concurrent GC is on");

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
