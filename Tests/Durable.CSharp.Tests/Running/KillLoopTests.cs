using System.Globalization;
using AnyOrder.Durable.Tests.Journals;
using AnyOrder.Durable.Victim;
using Xunit;
using Xunit.Abstractions;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Runs whose process is killed again and again.</summary>
public class KillLoopTests(ITestOutputHelper output)
{
    private const int MostLines = 70;

    // ANYORDER_KILLS=200 for a night
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ANYORDER_KILLS") ?? "6", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_comes_to_the_outcome_of_one_that_is_not_and_asks_nothing_twice()
    {
        int kills = 0;
        int runs = 0;
        for (int seed = 1; kills < Kills; seed++)
        {
            using TemporaryDirectory folder = new();
            string path = folder.File("run.db");
            Told told = new();
            for (int part = 0; !Part(path, seed, part, told); part++)
            {
                kills++;
                told.Check(path, $"seed {seed}, part {part}");
            }

            runs++;
            await ComparesAsync(path, seed);
        }

        output.WriteLine($"{kills} kills in {runs} runs");
    }

    /// <summary>Whether the run came to its end before it was to be killed.</summary>
    private static bool Part(string path, int seed, int part, Told told)
    {
        using VictimProcess victim = new(null, "run", path, "run", $"{seed}");
        for (int left = new Random(unchecked((seed * 1_000_003) + part)).Next(MostLines); left > 0; left--)
        {
            string line = victim.Hear();
            told.Hear(line);
            if (told.HasEnded)
            {
                return true;
            }
        }

        foreach (string line in victim.KillAndHear())
        {
            told.Hear(line);
        }

        return told.HasEnded;
    }

    private static async Task ComparesAsync(string path, int seed)
    {
        Outcome expected = await new Errand(seed, _ => { }).ToLoop().RunAsync();
        Outcome actual = await new Errand(seed, key => Assert.Fail($"{key} is asked after the end")).ToLoop().RunDurableAsync(Journal.Sqlite(path), "run");
        Assert.Equal(Status.Resolved, expected.Status);
        Assert.Equal(expected.Explain(), actual.Explain());
        Assert.Equal(expected, actual);
    }

    /// <summary>What the parts of a run have said.</summary>
    private sealed class Told
    {
        private readonly HashSet<string> answered = [];
        private long acknowledged;

        public bool HasEnded { get; private set; }

        public void Hear(string line)
        {
            if (line.StartsWith("asked ", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(line["asked ".Length..], answered);
            }
            else if (line.StartsWith("outcome ", StringComparison.Ordinal))
            {
                HasEnded = true;
            }
            else if (long.TryParse(line, CultureInfo.InvariantCulture, out long number))
            {
                // a line that was cut off says less than was done, which is no harm
                acknowledged = long.Max(acknowledged, number);
            }
        }

        /// <summary>Looks at what the journal holds after a part was killed.</summary>
        public void Check(string path, string when)
        {
            IReadOnlyList<JournalRow> rows = Journal.Sqlite(path).RowsOf("run");
            Assert.True(rows.Count >= acknowledged, $"{when}: {acknowledged} rows were acknowledged, and {rows.Count} are there");
            answered.UnionWith(rows.Where(row => row.Kind == RowKind.Answer).Select(row => row.Name!));
        }
    }
}
