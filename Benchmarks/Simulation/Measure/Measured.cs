using System.Globalization;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Something that was measured.</summary>
internal sealed record Measured(string What, string Figure)
{
    public static Measured Microseconds(string what, double number) => new(what, string.Create(CultureInfo.InvariantCulture, $"{number:N2} µs"));

    public static Measured Bytes(string what, double number) => new(what, string.Create(CultureInfo.InvariantCulture, $"{number:N0} B"));
}
