using AnyOrder.Durable.Tests.Journals;
using AnyOrder.Durable.Victim;
using Xunit;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Runs that former versions have kept go on. The files are never made anew: a new form gets a new file beside them.</summary>
public class GoldenRunTests
{
    private const int Seed = 1;

    [Theory]
    [InlineData("run-1.db")]
    [InlineData("run-1-cut.db")]
    public async Task A_run_that_was_kept_goes_on_and_asks_only_what_it_has_no_answer_to(string file)
    {
        using TemporaryDirectory folder = new();
        string path = folder.File(file);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Golden", file), path);
        IJournal journal = Journal.Sqlite(path);
        HashSet<string> answered = [.. journal.RowsOf("run").Where(row => row.Kind == RowKind.Answer).Select(row => row.Name!)];
        List<string> asked = [];

        Outcome outcome = await new Errand(Seed, key => { lock (asked) { asked.Add(key); } }).ToLoop().RunDurableAsync(journal, "run");

        Outcome expected = await new Errand(Seed, _ => { }).ToLoop().RunAsync();
        Assert.Equal(expected.Explain(), outcome.Explain());
        Assert.Equal(expected, outcome);
        Assert.Empty(asked.Intersect(answered));
        Assert.Equal(file == "run-1.db", asked.Count == 0);
    }

    // ANYORDER_GOLDEN names a folder for files of a new form
    [Fact]
    public async Task Files_of_a_new_form_can_be_made()
    {
        using TemporaryDirectory folder = new();
        string made = Environment.GetEnvironmentVariable("ANYORDER_GOLDEN") ?? folder.Path;
        string whole = Path.Combine(made, "run.db");
        await new Errand(Seed, _ => { }).ToLoop().RunDurableAsync(Journal.Sqlite(whole), "run");
        IReadOnlyList<JournalRow> rows = Journal.Sqlite(whole).RowsOf("run");

        await using IJournalRun cut = await Journal.Sqlite(Path.Combine(made, "run-cut.db")).OpenAsync("run");
        await cut.AppendAsync([.. rows.Take(rows.Count / 2)]);

        Assert.Contains(rows, row => row.Kind == RowKind.End);
    }
}
