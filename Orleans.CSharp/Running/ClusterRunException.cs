namespace AnyOrder.Orleans;

/// <summary>A run on a cluster that cannot be begun, or cannot go on, for a reason that is not in what its programs came to.</summary>
[GenerateSerializer]
public sealed class ClusterRunException : Exception
{
    // nothing inside it: what other machines threw may be of types that are not known here
    internal ClusterRunException(string message)
        : base(message) { }
}
