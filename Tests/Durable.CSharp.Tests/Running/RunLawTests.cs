using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>A run that is interrupted anywhere, and gone on with, is the run that was not.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RunLawTests
{
    private const string Id = "run";

    [Property(MaxTest = 300)]
    public void A_durable_run_comes_to_the_outcome_of_a_run(Source source)
    {
        var loop = new Watched(source.Entries).ToLoop();

        Same(loop.Run(), loop.RunDurable(Journal.InMemory(), Id));
    }

    [Property(MaxTest = 150)]
    public void A_run_that_was_cut_off_after_any_row_comes_to_the_same_outcome(Source source)
    {
        var whole = Rows(source, out var expected);

        foreach (var kept in Beginnings(whole))
        {
            var watched = new Watched(source.Entries);
            var journal = With(kept);

            Same(expected, watched.ToLoop().RunDurable(journal, Id));
            BeginsNoneThatEnded(source, kept, watched);
            Same(expected, watched.ToLoop().RunDurable(journal, Id));
        }
    }

    [Property(MaxTest = 150)]
    public void No_observer_record_or_engine_can_tell_that_a_run_was_cut_off(Source source, NonNegativeInt cut)
    {
        var whole = Rows(source, out _);
        var kept = Beginning(whole, cut.Get);
        var loop = new Watched(source.Entries).ToLoop();
        var recorded = loop.Run(new() { Record = true });

        foreach (
            var options in new RunOptions[]
            {
                new() { Record = true },
                new() { Record = true, Interpreter = true },
                new() { Record = true, MaxDegreeOfParallelism = 2, Seed = 1 },
            }
        )
        {
            var outcome = loop.RunDurable(With(kept), Id, new() { Run = options });

            Same(recorded, outcome);
            Xunit.Assert.Equal(recorded.ToTraceEvents(), outcome.ToTraceEvents());
            Xunit.Assert.Equal(recorded.ToMermaid(), outcome.ToMermaid());
        }
    }

    [Property(MaxTest = 150)]
    public void Limits_are_reached_as_in_a_run_that_was_not_cut_off_whatever_they_were_before(
        Source source,
        NonNegativeInt cut,
        PositiveInt operations,
        PositiveInt generations,
        bool hadLimits
    )
    {
        RunOptions options = new() { MaxOperations = 1 + operations.Get % 20, MaxGenerations = 1 + generations.Get % 4 };
        var loop = new Watched(source.Entries).ToLoop();
        var journal = Journal.InMemory();
        loop.RunDurable(journal, Id, new() { Run = hadLimits ? options : new() });

        Same(loop.Run(options), loop.RunDurable(With(Beginning(journal.RowsOf(Id), cut.Get)), Id, new() { Run = options }));
        Same(loop.Run(), loop.RunDurable(With(Beginning(journal.RowsOf(Id), cut.Get)), Id));
    }

    [Property(MaxTest = 150)]
    public void With_sources_too_and_no_key_that_was_answered_is_asked_again(Source source, NonNegativeInt cut) =>
        AsksNothingTwiceAsync(source, cut.Get).GetAwaiter().GetResult();

    [Property(MaxTest = 150)]
    public void With_sources_and_limits_too(Source source, PositiveInt operations, PositiveInt generations) =>
        ReachesLimitsAsync(source, new() { MaxOperations = 1 + operations.Get % 20, MaxGenerations = 1 + generations.Get % 4 }).GetAwaiter().GetResult();

    private static async Task ReachesLimitsAsync(Source source, RunOptions options)
    {
        var loop = new Watched(source.Entries).ToLoopWithSources();
        var expected = await loop.RunAsync(options);
        var journal = Journal.InMemory();

        Same(expected, await loop.RunDurableAsync(journal, Id, new() { Run = options }));
        Same(expected, await loop.RunDurableAsync(journal, Id, new() { Run = options }));
        Same(await loop.RunAsync(), await loop.RunDurableAsync(journal, Id));
    }

    private static async Task AsksNothingTwiceAsync(Source source, int cut)
    {
        var first = new Watched(source.Entries);
        var expected = await first.ToLoopWithSources().RunAsync(cancellationToken: default);
        var journal = Journal.InMemory();
        Same(expected, await new Watched(source.Entries).ToLoopWithSources().RunDurableAsync(journal, Id));
        var whole = journal.RowsOf(Id);
        var kept = Beginning(whole, cut);
        var watched = new Watched(source.Entries);
        Same(expected, await watched.ToLoopWithSources().RunDurableAsync(With(kept), Id));

        foreach (var row in kept.Where(row => row.Kind == RowKind.Answer))
        {
            Xunit.Assert.DoesNotContain(row.Name!, watched.Asked.Keys);
        }

        Xunit.Assert.All(watched.Asked.Values, count => Xunit.Assert.Equal(1, count));

        // where claims meet, what a program did depends on when answers came: the report is that of a run of all programs
        if (expected.Conflicts.Count == 0 && !whole.Any(row => row.Marks.HasFlag(RowMarks.AllowsEqual)))
        {
            BeginsNoneThatEnded(source, kept, watched);
        }
    }

    /// <summary>What the journal of the whole run holds.</summary>
    private static IReadOnlyList<JournalRow> Rows(Source source, out Outcome expected)
    {
        var loop = new Watched(source.Entries).ToLoop();
        expected = loop.Run();
        var journal = Journal.InMemory();
        loop.RunDurable(journal, Id);
        return journal.RowsOf(Id);
    }

    // what a run is made of is added as one
    private static IEnumerable<IReadOnlyList<JournalRow>> Beginnings(IReadOnlyList<JournalRow> rows) =>
        Enumerable
            .Range(0, rows.Count + 1)
            .Where(count => count == 0 || count >= rows.Count(row => row.Kind is RowKind.Manifest or RowKind.Given))
            .Select(count => rows.Take(count).ToList());

    private static IReadOnlyList<JournalRow> Beginning(IReadOnlyList<JournalRow> rows, int number)
    {
        var beginnings = Beginnings(rows).ToList();
        return beginnings[number % beginnings.Count];
    }

    private static IJournal With(IReadOnlyList<JournalRow> rows) => StoredRows.JournalOf(Id, rows);

    // programs are run again that claim names whose comparers nobody but they know, and those that read what an instance of a rule set that is run again
    private static void BeginsNoneThatEnded(Source source, IReadOnlyList<JournalRow> rows, Watched watched)
    {
        var rules = source.Entries.OfType<Entry.Rule>().Select(Watched.LabelOf).ToHashSet();
        var ended = rows.Where(row => row.Kind == RowKind.Finish || row.Marks.HasFlag(RowMarks.Ends))
            .Select(row => row.Label ?? row.Name!)
            .ToHashSet();
        var claiming = rows.Where(row => row.Kind == RowKind.Claim).Select(row => row.Label ?? row.Name!);

        if (claiming.Any(label => rules.Contains(label) && !ended.Contains(label)) || rows.Any(row => row.Marks.HasFlag(RowMarks.AllowsEqual)))
        {
            return;
        }

        Xunit.Assert.All(ended, label => Xunit.Assert.DoesNotContain(label, watched.Begun.Keys));
    }

    private static void Same(Outcome expected, Outcome actual)
    {
        Xunit.Assert.Equal(expected.Explain(), actual.Explain());
        Xunit.Assert.Equal(expected, actual);
    }
}
