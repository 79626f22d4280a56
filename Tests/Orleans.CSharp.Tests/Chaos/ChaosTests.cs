using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>What a cluster comes to when machines, the network and the database fail under it. A short form; ./chaos runs the long one.</summary>
public sealed class ChaosTests(ChaosFixture fixture, ITestOutputHelper output) : IClassFixture<ChaosFixture>
{
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("ANYORDER_CHAOS") ?? "0", CultureInfo.InvariantCulture);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("ANYORDER_SEED") ?? $"{Environment.TickCount & 0xffff}", CultureInfo.InvariantCulture);

    private static bool IsLong => Rounds > 0;

    // the short form must not take longer than everything else
    private static int Size => IsLong ? 40_001 : 4_001;

    [Fact]
    public Task A_silo_is_killed() => RunAsync(cluster => OneAsync(cluster, "tree", Size, 0.3, () => Now(cluster.Silos[1].Kill)));

    [Fact]
    public Task The_database_is_away() =>
        LongAsync(cluster =>
            OneAsync(
                cluster,
                "tree",
                Size,
                0.3,
                async () =>
                {
                    fixture.Server.Stop();
                    await Task.Delay(TimeSpan.FromSeconds(30));
                    fixture.Server.Start();
                }
            )
        );

    [Fact]
    public Task Whatever_a_run_comes_to_it_comes_to_on_a_bad_network() =>
        RunAsync(async cluster =>
        {
            foreach (var key in (string[])["tree", "chain", "rules", "conflicted", "faulted", "broken"])
            {
                await OneAsync(cluster, key, key == "rules" ? 40 : IsLong ? 4_001 : 601, 0, () => Task.CompletedTask);
            }
        });

    [Fact]
    public Task A_silo_freezes_and_comes_back() =>
        LongAsync(cluster => OneAsync(cluster, "tree", Size, 0.3, () => FreezeAsync(cluster, 1, TimeSpan.FromSeconds(25))));

    [Fact]
    public Task All_silos_are_killed_and_the_run_goes_on_with_others() =>
        LongAsync(cluster =>
            OneAsync(
                cluster,
                "tree",
                Size,
                0.3,
                () =>
                {
                    foreach (var silo in cluster.Silos)
                    {
                        silo.Kill();
                    }

                    cluster.Restart();
                    return Task.CompletedTask;
                }
            )
        );

    [Fact]
    public Task A_missing_link_is_told_within_five_seconds_of_standing_still_also_when_a_silo_is_killed() =>
        LongAsync(async cluster =>
        {
            foreach (var share in (double[])[2, 0.1, 0.25, 0.4, 0.499, 0.499, 0.499])
            {
                var run = await OneAsync(cluster, "broken", 4_000, share, () => Now(cluster.Silos[2].Kill, isMeant: share < 1));
                Say($"a silo killed at {share}: told {run.StoodStill.TotalSeconds:N2} s after the last that happened");
                Assert.True(run.StoodStill < TimeSpan.FromSeconds(5), $"It took {run.StoodStill}.");
                cluster.Restart();
            }
        });

    [Fact]
    public Task Silos_are_killed_and_freeze_at_any_time() =>
        LongAsync(async cluster =>
        {
            Random random = new(Seed);
            Say($"ANYORDER_SEED={Seed}");

            for (var round = 0; round < Rounds; round++)
            {
                string[] keys = ["tree", "chain", "conflicted", "faulted", "broken", "rules"];
                var (key, silo, share, kills) = (keys[random.Next(keys.Length)], random.Next(cluster.Silos.Count), random.NextDouble(), random.Next(2) == 0);
                var size = key switch
                {
                    "rules" => 80,
                    "chain" or "broken" => 6_001,
                    _ => 20_001,
                };
                var seconds = 1 + random.Next(25);
                var what = $"round {round}: {key}, silo {silo} {(kills ? "killed" : $"frozen for {seconds} s")} at {share:N2}";
                Say(what);

                try
                {
                    await OneAsync(cluster, key, size, share, () => kills ? Now(cluster.Silos[silo].Kill) : FreezeAsync(cluster, silo, TimeSpan.FromSeconds(seconds)));
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"{what}: {error.Message}", error);
                }

                cluster.Restart();
            }
        });

    private async Task<ChaosRun> OneAsync(ChaosCluster cluster, string key, int size, double from, Func<Task> trouble)
    {
        ChaosRun run = new(cluster, key, size, from, trouble, Say);
        await run.RunAsync();
        return run;
    }

    // the long form is watched while it runs
    private void Say(string what)
    {
        output.WriteLine(what);

        if (IsLong)
        {
            File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "chaos.log"), what + Environment.NewLine);
        }
    }

    private static Task Now(Action act, bool isMeant = true)
    {
        if (isMeant)
        {
            act();
        }

        return Task.CompletedTask;
    }

    private static async Task FreezeAsync(ChaosCluster cluster, int silo, TimeSpan time)
    {
        cluster.Silos[silo].Freeze();
        await Task.Delay(time);
        cluster.Silos[silo].Thaw();
    }

    private Task LongAsync(Func<ChaosCluster, Task> act) => IsLong ? RunAsync(act) : Task.CompletedTask;

    private async Task RunAsync(Func<ChaosCluster, Task> act)
    {
        if (fixture.Cluster is { } cluster)
        {
            cluster.Restart();
            await act(cluster);
        }
    }
}
