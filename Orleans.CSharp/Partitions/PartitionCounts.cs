namespace AnyOrder.Orleans;

/// <summary>How far a partition has come.</summary>
/// <param name="Programs">How many programs there are by now.</param>
/// <param name="Ended">How many of them came to their end, whichever it is.</param>
/// <param name="Bound">How many names are bound.</param>
/// <param name="Asked">How many calls of sources have not returned.</param>
/// <param name="Generation">The last generation in which a program ran.</param>
[GenerateSerializer, Immutable]
internal sealed record PartitionCounts(int Programs, int Ended, int Bound, int Asked, int Generation);
