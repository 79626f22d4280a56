namespace AnyOrder.Samples.Cluster;

/// <summary>What the sample is told.</summary>
/// <param name="Positions">How many positions there are.</param>
/// <param name="Paths">How many paths each of them is valued by.</param>
/// <param name="Silos">How many silos are started.</param>
/// <param name="Postgres">Where the run is kept; null where it is not.</param>
/// <param name="KillAt">The share of the programs after which a silo is killed; null for not at all.</param>
/// <param name="Port">The first of the ports that the silos take, two each.</param>
/// <param name="ClusterId">What the silos of the cluster have in common.</param>
public sealed record ClusterSettings(int Positions, int Paths, int Silos, string? Postgres, double? KillAt, int Port, string ClusterId)
{
    /// <summary>The arguments of the run.</summary>
    public string Arguments => $"{Positions} {Paths}";
}
