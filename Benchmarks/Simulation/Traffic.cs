namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What was counted.</summary>
internal sealed record Traffic
{
    public long Steps { get; set; }

    public long Items { get; set; }

    /// <summary>Those that went to another silo.</summary>
    public long FarItems { get; set; }

    public long Batches { get; set; }

    /// <summary>Those that went to another silo.</summary>
    public long FarBatches { get; set; }

    public long Rows { get; set; }

    public long Commits { get; set; }

    /// <summary>When the last program ended.</summary>
    public long Ended { get; set; }
}
