using System.Diagnostics;
using AnyOrder.Orleans.Silo;
using Xunit;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>A run while something goes wrong, and what it has to come to.</summary>
/// <param name="cluster">Where it is run.</param>
/// <param name="key">The loop that is run.</param>
/// <param name="size">How large it is.</param>
/// <param name="from">The share of the programs, 0 to 1, that have ended when something goes wrong.</param>
/// <param name="trouble">What goes wrong.</param>
/// <param name="say">Says when what happened.</param>
internal sealed class ChaosRun(ChaosCluster cluster, string key, int size, double from, Func<Task> trouble, Action<string> say) : IProgress<ClusterProgress>
{
    // whatever goes wrong is over long before
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Loop _loop = TestLoops.All[key]($"{size}");
    private Task? _trouble;
    private (int Ended, int Bound) _last;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private long _lastReport = Stopwatch.GetTimestamp();
    private long _lastChange = Stopwatch.GetTimestamp();

    /// <summary>How long the run had stood still at most when its end was told: since the last report in which something was still to come.</summary>
    public TimeSpan StoodStill { get; private set; }

    /// <summary>Runs it, and compares it with a run in one place.</summary>
    public Task RunAsync() => CompareAsync().WaitAsync(Longest);

    private async Task CompareAsync()
    {
        var expected = await _loop.RunAsync();
        var outcome = await cluster.Client.RunAsync(key, $"{key} {Guid.NewGuid():N}", $"{size}", new() { Progress = this });
        Say($"{outcome}");
        StoodStill = Stopwatch.GetElapsedTime(_lastChange);
        await (_trouble ?? TroubleAsync());

        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
        Assert.Equal(expected.Explain(), (await outcome.FetchAsync(_loop)).Explain());
        Assert.Equal(expected, await outcome.FetchAsync(_loop));
        Say("and that is what a run in one place comes to");
    }

    private async Task TroubleAsync()
    {
        Say("something goes wrong");
        await trouble();
        Say("nothing more goes wrong");
    }

    private void Say(string what) => say($"{Stopwatch.GetElapsedTime(_begin).TotalSeconds,6:N1} s  {what}");

    void IProgress<ClusterProgress>.Report(ClusterProgress value)
    {
        if (_trouble is null && value.Programs > 0 && value.Ended >= from * value.Programs)
        {
            _trouble = Task.Run(TroubleAsync);
        }

        if (_last != (value.Ended, value.Bound))
        {
            Say($"{value.Ended:N0} of {value.Programs:N0} programs {value.Trouble}");
            _last = (value.Ended, value.Bound);
            // it may have come about just after that one
            _lastChange = _lastReport;
        }

        _lastReport = Stopwatch.GetTimestamp();
    }
}
