namespace AnyOrder.Orleans;

/// <summary>What the partitions are told when nothing moves any more.</summary>
internal enum OrderKind
{
    /// <summary>Go on.</summary>
    None,

    /// <summary>The run is over.</summary>
    End,

    /// <summary>Begin anew, in step.</summary>
    Restart,

    /// <summary>Run the programs of the next generation.</summary>
    Open,

    /// <summary>Commit the claims of the generation.</summary>
    Commit,

    /// <summary>Ask the sources.</summary>
    Ask,
}

/// <param name="Kind">What to do.</param>
/// <param name="Generation">The generation it is about.</param>
internal readonly record struct Order(OrderKind Kind, int Generation = 0);
