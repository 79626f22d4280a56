using AnyOrder.Durable;
using AnyOrder.Tests.Model;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>A run that is led, beside a run in one place.</summary>
internal static class Led
{
    public static Task ComesToItAsync(Source source, int count, int seed, int losses = 0, IJournal? journal = null, int kills = 0) =>
        ComesToItAsync(Compile.loop(source.Entries), count, seed, losses, journal, kills);

    public static async Task ComesToItAsync(Loop loop, int count, int seed, int losses = 0, IJournal? journal = null, int kills = 0)
    {
        await using var cluster = new LocalCluster(loop, count, seed, losses, journal: journal) { Kills = kills };

        Same(await loop.RunAsync(), await cluster.RunAsync());
    }

    public static void Same(Outcome expected, Outcome outcome)
    {
        Xunit.Assert.Equal(expected.Explain(), outcome.Explain());
        Xunit.Assert.Equal(expected, outcome);
    }
}
