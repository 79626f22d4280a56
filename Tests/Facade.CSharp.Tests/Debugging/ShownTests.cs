using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>What a debugger shows of all else.</summary>
public class ShownTests
{
    private static readonly Name<int> A = Name.Of<int>("a");
    private static readonly Name<int> B = Name.Of<int>("b");
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    private static readonly Loop Everything = Loop
        .Empty.Rule(User, _ => throw new NotSupportedException(), "Rules.cs", 3)
        .Add("print", Get(A), "Print.cs", 4)
        .Define(B, from a in Get(A) select a + 1, "Tax.cs", 2)
        .Given(A, 1, "Input.cs", 1)
        .Source(Name.Of<int>("rate"), _ => throw new NotSupportedException(), "Rate.cs", 5);

    private static readonly Outcome Conflicted = Loop.Empty.Given(A, 1).Add("p", Set(A, 2)).Add("q", Get(B)).Add("r", Pure("x")).Run();

    [Fact]
    public void Names_and_families_show_their_types()
    {
        Assert.Equal("a: Int32", Hover.Text(A));
        Assert.Equal("a: Int32, equal claims allowed", Hover.Text(A.AllowEqual()));
        Assert.Equal("user[Int32]: String", Hover.Text(User));
        Assert.Equal("user[42]: String", Hover.Text(User[42]));
    }

    [Fact]
    public void A_loop_shows_its_counts_and_its_entries_by_label()
    {
        Assert.Equal("2 programs, 1 input, 1 rule, 1 source", Hover.Text(Everything));
        Assert.Equal("no entries", Hover.Text(Loop.Empty));
        Assert.Equal(
            ["a: input (Input.cs:1)", "b: definition (Tax.cs:2)", "print: program (Print.cs:4)", "rate: source (Rate.cs:5)", "user: rule (Rules.cs:3)"],
            Hover.Items(Everything).Select(entry => $"{Hover.Name(entry)}: {Hover.Text(entry)}")
        );
    }

    [Fact]
    public void An_outcome_shows_its_status_and_counts_and_all_that_is_in_it()
    {
        Assert.Equal("Conflicted after 1 generation: 1 name bound, 2 of 3 programs finished", Hover.Text(Conflicted));
        Assert.Equal(Hover.Text(Conflicted), Hover.Text(Conflicted.WithResults<int>(_ => throw new NotSupportedException())));

        Assert.Equal(Conflicted.Explain().Split('\n'), Hover.Part(Conflicted, "report"));
        Assert.Same(Conflicted.Programs, Hover.Part(Conflicted, "programs"));
        Assert.Same(Conflicted.Namespace, Hover.Part(Conflicted, "namespace"));
        Assert.Same(Conflicted.Conflicts, Hover.Part(Conflicted, "conflicts"));
        Assert.Same(Conflicted.Causes, Hover.Part(Conflicted, "causes"));
    }

    [Fact]
    public void What_is_in_an_outcome_shows_itself()
    {
        Assert.Equal(["p: finished with 2", "q: waiting for b", "r: finished with \"x\""], Conflicted.Programs.Select(Hover.Text));
        Assert.Equal("Count = 3", Hover.Text(Conflicted.Programs));
        Assert.Equal(Conflicted.Programs, Hover.Items(Conflicted.Programs));
        Assert.Equal("1 name bound", Hover.Text(Conflicted.Namespace));
        Assert.Equal(["a = 1, given"], Hover.Items(Conflicted.Namespace).Select(Hover.Text));
        Assert.Equal(["a: different values, 2 claims"], Conflicted.Conflicts.Select(Hover.Text));
        Assert.Equal(["a = 1, given", "a = 2, by p in generation 1"], Conflicted.Conflicts[0].Claims.Select(Hover.Text));
        Assert.Equal(["b: missing"], Conflicted.Causes.Select(Hover.Text));
        Assert.Equal(["q waits for b"], Conflicted.Waits.Select(Hover.Text));
    }

    [Fact]
    public void Options_show_what_differs_from_the_defaults()
    {
        Assert.Equal("as by default", Hover.Text(new RunOptions()));
        Assert.Equal(
            "interpreted, 4 threads, at most 5 generations, shuffled by 3, recorded, values kept out of reports",
            Hover.Text(new RunOptions { Interpreter = true, MaxDegreeOfParallelism = 4, MaxGenerations = 5, Seed = 3, Record = true, FormatValue = null })
        );
    }

    [Fact]
    public void A_report_shown_keeps_values_out_where_the_run_does()
    {
        var loop = Loop.Empty.Given(Name.Of<string>("s"), "hunter2").Add("p", Set(Name.Of<string>("s"), "hunter3"));
        static string Shown(Outcome outcome) => string.Join('\n', (string[])Hover.Part(outcome, "report")!);

        Assert.DoesNotContain("hunter", Shown(loop.Run(new RunOptions { FormatValue = null })), StringComparison.Ordinal);
        // the format of a run is the user's code
        Assert.Contains("\"hunter2\"", Shown(loop.Run(new RunOptions { FormatValue = _ => throw new NotSupportedException() })), StringComparison.Ordinal);
    }
}
