namespace AnyOrder.Benchmarks;

/// <summary>One measured run.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Allocated">Bytes allocated by all threads.</param>
/// <param name="Peak">The most bytes on the heap that anyone saw, beyond those before the run.</param>
public sealed record Round(TimeSpan Time, long Allocated, long Peak);
