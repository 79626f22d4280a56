using System.Diagnostics;
using AnyOrder.Durable;
using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What it costs to append rows to a database.</summary>
internal static class JournalMeter
{
    private const int Rounds = 100;

    public static IEnumerable<Measured> Measure(string connectionString)
    {
        using PostgresJournal journal = new(connectionString);
        List<JournalRow> rows = ItemMeter.Rows(1_001);
        // to warm up
        Parallel(journal, rows, 100, 16);
        foreach (int size in new[] { 1, 100, 1_000 })
        {
            foreach (int runs in new[] { 1, 16 })
            {
                string what = $"{runs} at a time append {size} rows each";
                TimeSpan own = Process.GetCurrentProcess().TotalProcessorTime;
                double time = Parallel(journal, rows, size, runs);
                yield return Measured.Microseconds($"{what}: until they are kept", time);
                yield return Measured.Microseconds($"{what}: one every", time / runs);
                yield return Measured.Microseconds($"{what}: processor of the silo", (Process.GetCurrentProcess().TotalProcessorTime - own).TotalMicroseconds / runs / (Rounds + 1));
            }
        }
    }

    // all at once on threads of their own: the mean time of an append
    private static double Parallel(PostgresJournal journal, List<JournalRow> rows, int size, int runs) => Task.WhenAll(Enumerable.Range(0, runs).Select(_ => Task.Run(() => AppendAsync(journal, rows, size)))).Result.Average();

    private static async Task<double> AppendAsync(PostgresJournal journal, List<JournalRow> rows, int size)
    {
        await using IJournalRun run = await journal.OpenAsync($"measure {Guid.NewGuid():N}");
        JournalRow[] batch = [.. rows.Take(size)];
        long begin = 0;
        for (int i = 0; i <= Rounds; i++)
        {
            // the first is to warm up
            begin = i == 1 ? Stopwatch.GetTimestamp() : begin;
            int first = (i * size) + 1;
            await run.AppendAsync([.. batch.Select((row, j) => row with { Number = first + j })]);
        }

        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds / Rounds;
    }
}
