using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AnyOrder.Orleans.Tests.Postgres;

/// <summary>A server of PostgreSQL for the tests, on loopback, in a folder of its own.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anyorder-pg-").FullName;
    private readonly int _port;

    public PostgresServer()
    {
        if (Binary("initdb") is not { } initdb)
        {
            return;
        }

        // it refuses to run as root
        Run("chown", "nobody", _folder);
        Run(initdb, "--pgdata", Data, "--username", "anyorder", "--auth", "trust", "--encoding", "UTF8", "--locale", "C");
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Start();
    }

    /// <summary>Whether there is a server.</summary>
    public bool IsThere => _port > 0;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=anyorder;Database=postgres;Maximum Pool Size=60";

    private string Data => Path.Combine(_folder, "data");

    public void Start() => Run(Binary("pg_ctl")!, "start", "--wait", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--options", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1");

    public void Stop() => Run(Binary("pg_ctl")!, "stop", "--pgdata", Data, "--mode", "immediate");

    public void Dispose()
    {
        if (IsThere)
        {
            NpgsqlConnection.ClearAllPools();
            Stop();
        }

        Directory.Delete(_folder, recursive: true);
    }

    // where distributions put it: not on the path
    private static string? Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).LastOrDefault(File.Exists)
            : null;

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardError = true, RedirectStandardOutput = true };

        if (Environment.UserName != "root" && program == "chown")
        {
            return;
        }

        if (Environment.UserName == "root" && program != "chown")
        {
            start.FileName = "setpriv";
            Array.ForEach(["--reuid", "nobody", "--regid", "nogroup", "--clear-groups", program], start.ArgumentList.Add);
        }
        else
        {
            start.FileName = program;
        }

        // a server that is left running must not hold the pipes
        var isStart = arguments[0] == "start";
        (start.RedirectStandardError, start.RedirectStandardOutput) = (!isStart, !isStart);
        start.WorkingDirectory = "/";
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var said = isStart ? "" : process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        }
    }
}
