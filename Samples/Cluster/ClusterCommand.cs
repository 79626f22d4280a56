using System.CommandLine;

namespace AnyOrder.Samples.Cluster;

/// <summary>The command line of the cluster.</summary>
public static class ClusterCommand
{
    public static Command Make(TextWriter output)
    {
        Option<int> positions = new("--positions") { Description = "How many positions there are", DefaultValueFactory = _ => 100_000 };
        Option<int> paths = new("--paths") { Description = "How many paths each of them is valued by", DefaultValueFactory = _ => 2_000 };
        Option<int> silos = new("--silos") { Description = "How many silos are started", DefaultValueFactory = _ => 3 };
        Option<string?> postgres = new("--postgres") { Description = "Keep the run in this database: a connection string of Npgsql" };
        Option<double?> killAt = new("--kill-at") { Description = "Kill a silo when this share, 0 to 1, of the programs has ended" };
        Option<int> port = new("--port") { Description = "The first of the ports that the silos take, two each", DefaultValueFactory = _ => 11_400 };
        Option<string> cluster = new("--cluster") { Description = "What the silos have in common", Hidden = true, DefaultValueFactory = _ => $"risk {Guid.NewGuid():N}" };
        Option<int?> silo = new("--silo") { Description = "Be a silo, and not the client", Hidden = true };
        Command command = new("cluster", "A Monte Carlo calculation on three silos, one of which may be killed: try --kill-at 0.5") { positions, paths, silos, postgres, killAt, port, cluster, silo };
        command.SetAction(
            (parsed, token) =>
            {
                ClusterSettings settings = new(
                    parsed.GetValue(positions),
                    parsed.GetValue(paths),
                    parsed.GetValue(silos),
                    parsed.GetValue(postgres),
                    parsed.GetValue(killAt),
                    parsed.GetValue(port),
                    parsed.GetValue(cluster)!
                );
                return parsed.GetValue(silo) is { } number ? SiloProcess.BeAsync(number, settings, token) : ClusterSample.RunAsync(settings, output, token);
            }
        );
        return command;
    }
}
