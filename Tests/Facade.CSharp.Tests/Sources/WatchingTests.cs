using System.Diagnostics;
using System.Diagnostics.Metrics;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Who listens is told how much there was, and of no value and no key.</summary>
public class WatchingTests
{
    private static readonly Family<string, string> Secret = Name.Family<string, string>("watched");

    private static Task<Outcome> Run(RunOptions? options = null) =>
        Loop
            .Empty.Add("p", async () => await Get(Secret["key one"]) + await Get(Secret["key two"]))
            .Add("q", Get(Secret["key three"]))
            .Source(
                Secret,
                async (keys, _) =>
                {
                    await Task.Yield();
                    return keys.ToDictionary(key => key, key => "a value");
                },
                label: "watched"
            )
            .RunAsync(options);

    [Fact]
    public void Progress_is_told_each_time_the_run_waits_for_sources()
    {
        List<RunProgress> told = [];
        SeededContext.Run(1, _ => Run(new() { Progress = new Teller(told) }));
        Assert.Equal(
            [(0, 2, 1, 1, 2), (2, 1, 1, 2, 3)],
            told.Select(progress => (progress.Bound, progress.Waiting, progress.InFlight, progress.Calls, progress.Asked))
        );
    }

    private sealed class Teller(List<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told.Add(value);
    }

    [Fact(Timeout = 60_000)]
    public async Task Activities_tell_of_runs_generations_and_calls()
    {
        List<Activity> activities = [];
        using Activity root = new("root");
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "AnyOrder",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // other tests run loops at the same time
                if (activity.RootId == root.RootId)
                    lock (activities)
                        activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        root.Start();
        await Run();
        root.Stop();

        Assert.Equal(
            ["AnyOrder.Generation", "AnyOrder.Run", "AnyOrder.RunAsync", "AnyOrder.Source"],
            activities.Select(activity => activity.OperationName).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal([2, 1], activities.Where(activity => activity.OperationName == "AnyOrder.Source").Select(activity => activity.GetTagItem("anyorder.source.keys")));
        Assert.Equal("Resolved", activities.Single(activity => activity.OperationName == "AnyOrder.Run").GetTagItem("anyorder.status"));
        var tags = activities.SelectMany(activity => activity.TagObjects).Select(tag => $"{tag}").ToList();
        Assert.DoesNotContain(tags, tag => tag.Contains("key one", StringComparison.Ordinal) || tag.Contains("a value", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Counters_count_calls_and_keys()
    {
        Dictionary<string, long> counts = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "AnyOrder")
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, measurement, _, _) =>
            {
                lock (counts)
                    counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + measurement;
            }
        );
        listener.Start();
        await Run();
        // other tests run loops at the same time, so there may be more
        Assert.All(new[] { ("anyorder.source.calls", 2), ("anyorder.source.keys", 3), ("anyorder.runs", 1), ("anyorder.generations", 3) }, least => Assert.True(counts[least.Item1] >= least.Item2));
    }
}
