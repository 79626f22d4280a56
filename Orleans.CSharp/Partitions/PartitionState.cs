namespace AnyOrder.Orleans;

/// <summary>What a partition has come to, when it stands still.</summary>
/// <param name="IsExact">Whether what its programs did is what they do when all generations are run in step.</param>
/// <param name="HasConflicts">Whether claims met in the generation that was committed last.</param>
/// <param name="Held">How many programs are held back.</param>
/// <param name="IsAsking">Whether sources are waited for that have no answer.</param>
[GenerateSerializer, Immutable]
internal sealed record PartitionState(bool IsExact, bool HasConflicts, int Held, bool IsAsking);
