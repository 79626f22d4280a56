using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>A check at work: opens runs of its own, and compares what they hold.</summary>
internal sealed class Probe(Func<IJournal> open, string promise)
{
    private readonly string _prefix = $"conformance {Guid.NewGuid():N} ";

    public IJournal Open() => open();

    /// <summary>The id of a run that nobody else has.</summary>
    public string Id(string text = "run") => _prefix + text;

    public ValueTask<IJournalRun> OpenAsync(string id) => open().OpenAsync(id);

    /// <summary>Adds rows to a run, and closes it.</summary>
    public async Task AppendAsync(string id, params IReadOnlyList<JournalRow> rows)
    {
        IJournalRun run = await OpenAsync(id).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await run.AppendAsync(rows).ConfigureAwait(false);
        }
    }

    /// <summary>Opens a run anew, and compares its rows.</summary>
    public async Task ExpectAsync(string id, params IReadOnlyList<JournalRow> rows)
    {
        IJournalRun run = await OpenAsync(id).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await ExpectAsync(run, rows).ConfigureAwait(false);
        }
    }

    public async Task ExpectAsync(IJournalRun run, params IReadOnlyList<JournalRow> rows) =>
        Expect(rows, await run.ReadAsync(0, int.MaxValue).ConfigureAwait(false), "all rows");

    /// <summary>Compares rows one by one.</summary>
    public void Expect(IReadOnlyList<JournalRow> expected, IReadOnlyList<JournalRow> found, string what)
    {
        int same = expected.Zip(found).TakeWhile(pair => pair.First.Equals(pair.Second)).Count();
        if (same < expected.Count || same < found.Count)
        {
            throw Broken(
                $"{what}: {expected.Count}, {(same < expected.Count ? $"[{same}] = {RowText.Of(expected[same])}" : "and no more")}",
                $"{found.Count}, {(same < found.Count ? $"[{same}] = {RowText.Of(found[same])}" : "and no more")}"
            );
        }
    }

    /// <summary>Sees that something is refused, by an exception of a type.</summary>
    public async Task ExpectRefusalAsync<E>(string what, Func<Task> action)
        where E : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (E)
        {
            return;
        }
        catch (Exception exception)
        {
            throw new JournalConformanceException(promise, $"{typeof(E).Name} for {what}", $"{exception.GetType().Name}: {exception.Message}", exception);
        }

        throw Broken($"{typeof(E).Name} for {what}", "that it was accepted");
    }

    public JournalConformanceException Broken(string expected, string found) => new(promise, expected, found);
}
