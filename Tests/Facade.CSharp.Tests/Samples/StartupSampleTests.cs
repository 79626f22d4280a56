using AnyOrder.Samples.Startup;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class StartupSampleTests
{
    private static readonly Func<Service, CancellationToken, Task> AtOnce = async (_, _) => await Task.Yield();

    [Fact]
    public async Task The_shop_is_started_visited_and_stopped()
    {
        var run = await RunOf("startup");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nGET / -> The shop is open, 6 services run behind it.\nstopped: web, orders, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(", configuration\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\ntotal \d+ ms, critical path \d+ ms \(configuration -> .* -> web\), sum \d+ ms\n", run.Output);
        Assert.All(Shop.Services, service => Assert.Matches($@"(?m)^{service.Name} +\d+ ms +\d+ ms$", run.Output));
    }

    [Fact]
    public async Task Every_service_is_started_when_those_it_needs_are_ready()
    {
        await using ShopHost host = new(Shop.Services, AtOnce);
        (await StartAsync(host, Shop.Services)).EnsureResolved();
        var events = host.Log.Events.ToList();
        Assert.All(
            Shop.Services,
            service =>
            {
                var starting = events.IndexOf(new(Step.Starting, service.Name));
                Assert.All(service.Needs, need => Assert.InRange(events.IndexOf(new(Step.Started, need)), 0, starting));
            }
        );
    }

    [Fact]
    public async Task Services_that_do_not_need_each_other_are_started_at_the_same_time()
    {
        // each of the four ends its start when all have begun theirs: one after the other, they would never end it
        string[] together = ["database", "cache", "search", "mail"];
        using CountdownEvent begun = new(together.Length);
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ShopHost host = new(
            Shop.Services,
            async (service, token) =>
            {
                if (together.Contains(service.Name))
                {
                    if (begun.Signal())
                    {
                        all.SetResult();
                    }

                    await all.Task.WaitAsync(TimeSpan.FromMinutes(1), token);
                }
            }
        );
        (await StartAsync(host, Shop.Services)).EnsureResolved();
        var between = host.Log.Events.Where(it => together.Contains(it.Service)).Select(it => it.Step);
        Assert.Equal([.. Enumerable.Repeat(Step.Starting, 4), .. Enumerable.Repeat(Step.Started, 4)], between);
    }

    [Fact]
    public async Task Services_are_stopped_in_reverse_order_and_nobody_answers_any_more()
    {
        await using ShopHost host = new(Shop.Services, AtOnce);
        (await StartAsync(host, Shop.Services)).EnsureResolved();
        var address = host.Address;
        Assert.Equal("The shop is open, 6 services run behind it.", await Visitor.AskAsync(address, default));
        await host.StopAsync();
        Assert.Equal(host.Log.Of(Step.Starting).Reverse(), host.Log.Of(Step.Stopped));
        Assert.Equal(0, host.Running);
        await Assert.ThrowsAsync<HttpRequestException>(() => Visitor.AskAsync(address, default));
    }

    [Fact]
    public async Task Two_services_that_need_each_other_are_reported_and_what_was_started_is_stopped()
    {
        var run = await RunOf("startup", "--broken");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cycle      ready[mail] -> ready[orders] -> ready[mail]", run.Error, StringComparison.Ordinal);
        Assert.Contains("ready[orders] (Shop.cs:", run.Error, StringComparison.Ordinal);
        Assert.Contains("needed by ready[web] (Shop.cs:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("GET", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(", configuration\n", run.Output, StringComparison.Ordinal);

        await using ShopHost host = new(Shop.Broken, AtOnce);
        var outcome = await StartAsync(host, Shop.Broken);
        Assert.IsType<CauseReason.Cycle>(Assert.Single(outcome.Causes).Reason);
        Assert.Equal(4, host.Running);
        await host.StopAsync();
        Assert.Equal(0, host.Running);
        Assert.Equal(["cache", "configuration", "database", "search"], host.Log.Of(Step.Stopped).Order());
        Assert.Equal(host.Log.Of(Step.Starting).Reverse(), host.Log.Of(Step.Stopped));
    }

    [Fact]
    public async Task A_service_that_cannot_be_started_is_reported_with_those_that_wait_for_it()
    {
        await using ShopHost host = new(
            Shop.Services,
            (service, token) => service.Name == "database" ? throw new IOException("disk full") : AtOnce(service, token)
        );
        var report = (await StartAsync(host, Shop.Services)).Explain();
        Assert.Matches(@"faulted +started\[database\] .*IOException: disk full\n +needed by ready\[database\] \(Shop.cs:\d+\)", report.ReplaceLineEndings("\n"));
        Assert.Equal(4, host.Running);
        await host.StopAsync();
        Assert.Equal(0, host.Running);
    }

    [Fact]
    public async Task Services_outlive_the_token_of_the_run()
    {
        using CancellationTokenSource cancellation = new();
        await using ShopHost host = new(Shop.Services, AtOnce);
        (await StartAsync(host, Shop.Services, cancellation.Token)).EnsureResolved();
        await cancellation.CancelAsync();
        Assert.Equal("The shop is open, 6 services run behind it.", await Visitor.AskAsync(host.Address, default));
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_nothing_running()
    {
        using CancellationTokenSource cancellation = new();
        await using ShopHost host = new(
            Shop.Services,
            async (service, token) =>
            {
                if (service.Name == "orders")
                {
                    await cancellation.CancelAsync();
                    await Task.Delay(Timeout.Infinite, token);
                }
            }
        );
        await Assert.ThrowsAsync<RunCanceledException>(() => StartAsync(host, Shop.Services, cancellation.Token));
        Assert.Equal("orders", host.Log.Of(Step.Starting)[^1]);
        // not ended by the token, but stopped in order
        Assert.Equal(host.Log.Of(Step.Started).Count, host.Running);
        await host.StopAsync();
        Assert.Equal(0, host.Running);
        Assert.Equal(host.Log.Of(Step.Starting).Reverse(), host.Log.Of(Step.Stopped));
    }

    [TsortFact]
    public async Task Services_become_ready_in_an_order_that_tsort_accepts()
    {
        // one after the other is then the only order left: tsort gives it, or says that there is a loop
        var ready = (await RunOf("startup")).Output.Split('\n')[1..8].Select(line => line.Split(' ')[0]).ToArray();
        var chain = string.Join("\n", ready.Zip(ready[1..], (before, after) => $"{before} {after}"));
        var sorted = Tsort.Run((await RunOf("startup", "--graph")).Output + chain);
        Assert.Equal((0, ""), (sorted.ExitCode, sorted.Error));
        Assert.Equal(ready, sorted.Order);
        Assert.Equal(Shop.Services.Select(service => service.Name).Order(), ready.Order());
    }

    [TsortFact]
    public async Task Where_there_is_a_loop_tsort_says_so_too()
    {
        var sorted = Tsort.Run((await RunOf("startup", "--broken", "--graph")).Output);
        Assert.Equal(1, sorted.ExitCode);
        Assert.Contains("input contains a loop", sorted.Error, StringComparison.Ordinal);
        var members = sorted.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => $"ready[{line.Split(' ')[1]}]");

        await using ShopHost host = new(Shop.Broken, AtOnce);
        var cycle = Assert.Single((await StartAsync(host, Shop.Broken)).Causes).Names.Select(name => name.Key);
        Assert.Equal(members.Order(), cycle.Distinct().Order());
    }

    private static Task<Outcome> StartAsync(ShopHost host, IEnumerable<Service> services, CancellationToken token = default) =>
        StartupLoop.Of(services, host.StartAsync).RunAsync(cancellationToken: token);

    // on a thread of the pool: a command line blocks the thread it is on, and xunit has few
    private static Task<SampleRun> RunOf(params string[] args) => Task.Run(() => SampleRun.Of(args));
}
