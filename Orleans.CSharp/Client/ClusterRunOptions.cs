using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>How a client runs a loop on a cluster.</summary>
public sealed class ClusterRunOptions
{
    private const int Usual = 16;

    /// <summary>How many partitions the run has: 16 by default, fixed for the run. More of them than silos, so that they spread evenly, and no more than a few for each core.</summary>
    public int Partitions
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Limits.Partitions);
            field = value;
        }
    } = Usual;

    /// <summary>How the client reads values: what the silos write them by.</summary>
    public Codecs Codecs
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Codecs.Default;

    /// <summary>Is told how far the run has come, now and then.</summary>
    public IProgress<ClusterProgress>? Progress { get; init; }
}
