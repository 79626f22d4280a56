namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What things cost, in microseconds.</summary>
/// <remarks>
/// Measured on 28 November 2026 by <c>simulate --measure</c>, on two cores of a virtual machine (AMD EPYC) that others were using too, .NET 10.0.12, workstation GC, PostgreSQL on the
/// same machine; the figures of two measurements differ by a third, those of the network and of commits by more. Of the latency between silos 40 µs are measured, over
/// loopback, and 100 are supposed for a network; the four cores of the database are supposed as well. The database's own share of a row is what PostgreSQL says of it (<c>log_statement_stats</c>).
/// </remarks>
internal sealed record Costs
{
    /// <summary>To run a program until it pauses or ends: the host's part of it.</summary>
    public double Step { get; init; } = 6;

    /// <summary>To make an item of a name or a claim.</summary>
    public double ItemSaid { get; init; } = 1.5;

    /// <summary>To read an item, and to act on it.</summary>
    public double ItemTaken { get; init; } = 5;

    /// <summary>To write an item to the bytes of a message, which is done for another silo only.</summary>
    public double ItemWritten { get; init; } = 1.5;

    /// <summary>To read it back.</summary>
    public double ItemRead { get; init; } = 1.9;

    /// <summary>A batch to a partition of the same silo, and its acknowledgement: on each of both sides.</summary>
    public double NearCall { get; init; } = 7;

    /// <summary>A batch to a partition of another silo, and its acknowledgement: on each of both sides.</summary>
    public double FarCall { get; init; } = 20;

    /// <summary>What passes, besides, before it is there: in the same silo.</summary>
    public double NearLatency { get; init; } = 4;

    /// <summary>What passes, besides, before it is there: in another silo.</summary>
    public double FarLatency { get; init; } = 140;

    /// <summary>To make a row of a claim.</summary>
    public double RowMade { get; init; } = 0.4;

    /// <summary>To send a row to the database.</summary>
    public double RowWritten { get; init; } = 3.1;

    /// <summary>To send a group of rows to the database, however many there are.</summary>
    public double CommitSent { get; init; } = 150;

    /// <summary>A row, on a core of the database.</summary>
    public double DatabaseRow { get; init; } = 13;

    /// <summary>A commit, on a core of the database.</summary>
    public double DatabaseCommit { get; init; } = 250;

    /// <summary>What passes, besides, before a commit is on disk.</summary>
    public double CommitLatency { get; init; } = 200;

    /// <summary>How many cores the database has.</summary>
    public int DatabaseCores { get; init; } = 4;

    public static long Nanoseconds(double microseconds) => (long)Math.Round(microseconds * 1_000);
}
