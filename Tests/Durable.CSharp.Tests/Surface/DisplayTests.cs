using AnyOrder.Durable.Tests.Journals;
using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Durable.Tests.Surface;

/// <summary>What a debugger shows of runs that survive.</summary>
public class DisplayTests
{
    [Fact]
    public void Everything_that_is_met_says_what_it_shows()
    {
        Assert.Contains(typeof(DurableOptions), Package.Met);
        Assert.Contains(Codec.Int32.GetType().GetGenericTypeDefinition(), Package.Met);
        Assert.Equal([], Package.Met.Where(type => Hover.Display(type) is null));
    }

    [Fact]
    public void Every_expression_of_a_display_is_a_member() => Assert.Empty(Package.Assembly.GetTypes().SelectMany(Hover.MissingMembers));

    [Fact]
    public void Options_show_what_differs_from_the_defaults()
    {
        Assert.Equal("no code version, run as by default", Hover.Text(new DurableOptions()));
        Assert.Equal(
            "code version \"2026-11\", run interpreted, codecs of 32 types, 1 name, 1 family, at most 4096 bytes for a value",
            Hover.Text(
                new DurableOptions
                {
                    CodeVersion = "2026-11",
                    Run = new RunOptions { Interpreter = true },
                    Codecs = Codecs
                        .Default.With(Codec.List(Codec.Int32))
                        .For(Name.Of<int>("a"))
                        .For(Name.Family<int, int>("square"), Codec.Int32),
                    MaxValueBytes = 4096,
                }
            )
        );
        Assert.Equal("waits 00:00:30", Hover.Text(new SqliteJournalOptions()));
    }

    [Fact]
    public void Codecs_show_their_ids_and_versions()
    {
        Assert.Equal("list(int32)/1", Hover.Text(Codec.List(Codec.Int32)));
        Assert.Equal("nullable(int32)/1", Hover.Text(Codec.Nullable(Codec.Int32)));
        Assert.Equal(
            "celsius/2",
            Hover.Text(
                Codec.Int32.Convert<int, int>("celsius", n => n, n => n, 2).UpgradeFrom(Codec.Int32.Convert<int, int>("celsius", n => n, n => n), n => n)
            )
        );
    }

    [Fact]
    public async Task Journals_show_where_they_are_and_runs_how_long_they_are()
    {
        using TemporaryDirectory folder = new();
        var path = folder.File("runs.db");
        IJournal memory = Journal.InMemory(), file = Journal.Sqlite(path);
        Loop.Empty.Given(Name.Of<int>("a"), 1).RunDurable(memory, "monday");
        Loop.Empty.Given(Name.Of<int>("a"), 1).RunDurable(file, "monday");

        Assert.Equal("1 run in memory", Hover.Text(memory));
        Assert.Equal($"runs in {path}", Hover.Text(file));
        foreach (var journal in new[] { memory, file })
        {
            await using var run = await journal.OpenAsync("monday");
            Assert.Equal("run monday, 3 rows", Hover.Text(run));
        }
    }

    [Fact]
    public void What_is_said_of_runs_shows_itself()
    {
        CodeDifference difference = new("tax", "tax", "tax claimed tax = 1 before, and claims tax = 2 now.");
        Assert.Equal(difference.Description, Hover.Text(difference));
        Assert.Equal("run monday: 3 programs, 1 difference", Hover.Text(new DurableVerification("monday", 3, [difference])));
        Assert.Equal("2 names, 1 program", Hover.Text(new Forgotten(["a", "b"], ["b"])));
    }
}
