using System.Net;
using System.Net.Sockets;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class ClusterSampleTests
{
    [Fact]
    public void A_book_is_worth_the_same_on_two_silos_and_in_one_process()
    {
        SampleRun run = SampleRun.Of("cluster", "--positions", "250", "--paths", "10", "--silos", "2", "--port", $"{FreePorts(4)}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 silos, 250 positions, 10 paths each, kept nowhere", run.Output, StringComparison.Ordinal);
        Assert.Contains("the same, to the last digit, and so is the report", run.Output, StringComparison.Ordinal);
    }

    // the first of so many that are free
    private static int FreePorts(int count)
    {
        while (true)
        {
            using TcpListener first = new(IPAddress.Loopback, 0);
            first.Start();
            int port = ((IPEndPoint)first.LocalEndpoint).Port;
            TcpListener[] others = [.. Enumerable.Range(port + 1, count - 1).Where(other => other <= IPEndPoint.MaxPort).Select(other => new TcpListener(IPAddress.Loopback, other))];
            try
            {
                Array.ForEach(others, other => other.Start());
                if (others.Length == count - 1)
                {
                    return port;
                }
            }
            catch (SocketException)
            {
                // one of them is taken
            }
            finally
            {
                Array.ForEach(others, other => other.Dispose());
            }
        }
    }
}
