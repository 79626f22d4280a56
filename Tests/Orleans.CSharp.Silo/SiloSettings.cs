using System.Globalization;

namespace AnyOrder.Orleans.Silo;

/// <summary>What a silo is told when it is started.</summary>
/// <param name="ClusterId">The cluster that it belongs to.</param>
/// <param name="SiloPort">The port for other silos.</param>
/// <param name="GatewayPort">The port for clients.</param>
/// <param name="ConnectionString">The database of the journal and the membership.</param>
/// <param name="Trouble">How many of a hundred calls between partitions are lost, answered with a loss, said twice, and late: each of these.</param>
internal sealed record SiloSettings(string ClusterId, int SiloPort, int GatewayPort, string ConnectionString, int Trouble)
{
    public string[] Arguments => [ClusterId, $"{SiloPort}", $"{GatewayPort}", ConnectionString, $"{Trouble}"];

    public static SiloSettings Parse(string[] arguments) => new(arguments[0], Number(arguments[1]), Number(arguments[2]), arguments[3], Number(arguments[4]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
