using AnyOrder.Durable;
using AnyOrder.FSharp;
using Microsoft.FSharp.Core;

namespace AnyOrder.Orleans;

/// <summary>Keeps what happens to a partition, so that it comes back with it.</summary>
internal sealed class PartitionJournal : IKeeper, IAsyncDisposable
{
    // what is seen before it is kept may wait: it is the same when it is done again
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(50);

    private readonly PartitionRows _rows;
    private readonly SteadyJournal _journal;
    private readonly JournalWriter _writer;
    private readonly Lock _lock = new();
    private long _last;

    private PartitionJournal(string id, PartitionRows rows, SteadyJournal journal, Kept kept)
    {
        (_rows, _journal, Kept, _last) = (rows, journal, kept, kept.Last);
        _writer = new(id, journal, Linger);
    }

    public Kept Kept { get; }

    IReadOnlyDictionary<Name, Reply> IKeeper.Answers => Kept.Answers;

    /// <summary>The id that a partition is kept by.</summary>
    public static string IdOf(string runId, int partition) => $"{runId}#{partition}";

    /// <summary>Whether it is the id of a partition, and not of a run.</summary>
    public static bool IsOne(string id) => id.Contains('#', StringComparison.Ordinal);

    /// <summary>Opens what was kept of a partition, and reads it.</summary>
    public static async Task<PartitionJournal> OpenAsync(RunSetup setup, int partition, SteadyJournal steady, CancellationToken token)
    {
        var rows = new PartitionRows(setup.RunId, setup.Loop, setup.Options);

        try
        {
            var kept = new Kept();
            await JournalRows
                .ReadAsync(
                    steady,
                    page =>
                    {
                        foreach (var row in page)
                        {
                            rows.Take(row, kept);
                        }
                    },
                    token
                )
                .ConfigureAwait(false);
            return new(IdOf(setup.RunId, partition), rows, steady, kept);
        }
        catch
        {
            await steady.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Keeps the claims that bind names, and with them the ends of the definitions that they are.</summary>
    public void Keep(IReadOnlyCollection<KeptClaim> bound) => Add([.. bound.Select(_rows.Claim)]);

    /// <summary>Keeps the ends of programs.</summary>
    public void Keep(IReadOnlyCollection<KeptEnd> ended) => Add([.. ended.Select(_rows.End)]);

    /// <summary>Keeps that what was done counts no more.</summary>
    public void KeepInexact()
    {
        if (Kept.IsExact)
        {
            Kept.IsExact = false;
            Add([PartitionRows.Inexact()]);
        }
    }

    /// <summary>Ends when all that was added is kept.</summary>
    public Task FlushAsync() => _writer.FlushAsync();

    public Task Answered(KeyValuePair<Name, Reply>[] found)
    {
        Add([.. found.Select(answer => answer.Value).OfType<Reply.Value>().Select(value => _rows.Answer(value.Item1))]);
        return FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _journal.DisposeAsync().ConfigureAwait(false);
    }

    // what programs do is told by the partition itself
    void IKeeper.Identify(Claim claim) => throw new NotSupportedException();

    void IKeeper.Keep(IReadOnlyList<IReadOnlyList<Deed>> deeds, Predicate<Claim> binds) => throw new NotSupportedException();

    FSharpValueOption<INode> IKeeper.Recall(string label) => throw new NotSupportedException();

    private void Add(List<JournalRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // answers come on threads of their own
        lock (_lock)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i] = rows[i] with { Number = ++_last };
            }

            _writer.Add(rows);
        }
    }
}
