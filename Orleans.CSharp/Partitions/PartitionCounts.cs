namespace AnyOrder.Orleans;

/// <summary>How far a partition has come.</summary>
/// <param name="Programs">How many programs there are by now.</param>
/// <param name="Ended">How many of them came to their end, whichever it is.</param>
/// <param name="Faulted">How many of these threw.</param>
/// <param name="Exhausted">How many of these reached the limit of operations.</param>
/// <param name="Bound">How many names are bound.</param>
/// <param name="Asked">How many calls of sources have not returned.</param>
/// <param name="Generation">The last generation in which a program ran.</param>
[GenerateSerializer, Immutable]
internal sealed record PartitionCounts(int Programs, int Ended, int Faulted, int Exhausted, int Bound, int Asked, int Generation);
