namespace AnyOrder.Orleans;

/// <summary>How a partition is run at an attempt at the run.</summary>
internal enum PartitionMode
{
    /// <summary>As soon as programs can go on. Nothing is kept: when a partition is lost, the run begins anew.</summary>
    Free,

    /// <summary>As soon as programs can go on, and what comes about is kept: a partition that is lost comes back with it.</summary>
    Kept,

    /// <summary>Generation by generation.</summary>
    InStep,
}
