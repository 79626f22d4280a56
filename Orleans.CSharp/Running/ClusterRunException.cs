namespace AnyOrder.Orleans;

/// <summary>A run on a cluster that cannot go on, for a reason that is not in its programs.</summary>
public sealed class ClusterRunException : Exception
{
    internal ClusterRunException(string message, Exception? inner = null)
        : base(message, inner) { }
}
