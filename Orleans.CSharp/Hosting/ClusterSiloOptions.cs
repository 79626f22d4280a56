using System.Net;

namespace AnyOrder.Orleans;

/// <summary>Where a silo listens, and how it finds the others.</summary>
public sealed class ClusterSiloOptions
{
    /// <summary>The address that it listens on: this machine alone when left out. On another one, whoever reaches the port can say anything to it: keep the network private, or configure TLS.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port for other silos.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port for clients outside of silos: there is none when left out.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>What the silos of one cluster have in common.</summary>
    public string ClusterId { get; init; } = "anyorder";

    /// <summary>The silo that remembers which silos there are, in its memory, for clusters that live on one machine: the cluster does not outlive it. Null where a provider of membership is configured.</summary>
    public IPEndPoint? Primary { get; init; }
}
