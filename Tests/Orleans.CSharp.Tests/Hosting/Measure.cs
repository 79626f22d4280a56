using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace AnyOrder.Orleans.Tests.Hosting;

public class Measure(ClusterFixture fixture, ITestOutputHelper output) : IClassFixture<ClusterFixture>
{
    [Fact]
    public async Task Speed()
    {
        await fixture.Cluster.Client.RunAsync("tree", $"warm", $"2001");
        foreach (var (key, size) in new[] { ("chain", 5_000), ("tree", 40_001), ("chain", 20_000), ("tree", 200_001) })
        {
            var watch = Stopwatch.StartNew();
            var outcome = await fixture.Cluster.Client.RunAsync(key, $"{key}-{size}", $"{size}");
            output.WriteLine($"{key} {size}: {watch.Elapsed.TotalSeconds:N2} s, {size / watch.Elapsed.TotalSeconds:N0}/s {outcome}");
        }
    }
}
