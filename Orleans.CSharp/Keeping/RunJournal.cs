using System.Text;
using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>Keeps what a run is made of, so that it is gone on with wherever its coordinator comes back.</summary>
internal sealed class RunJournal : IAsyncDisposable
{
    private const byte Form = 1;

    private readonly SteadyJournal _journal;
    private long _last;

    private RunJournal(SteadyJournal journal) => _journal = journal;

    /// <summary>What the run is made of; null before it was begun.</summary>
    public RunDescription? Run { get; private set; }

    /// <summary>Whether the run came to its end.</summary>
    public bool IsOver { get; private set; }

    public static async Task<RunJournal> OpenAsync(IJournal journal, string runId, CancellationToken token)
    {
        var opened = new RunJournal(new(journal, runId, token));

        try
        {
            foreach (var row in await opened._journal.ReadAsync(0, int.MaxValue, token).ConfigureAwait(false))
            {
                opened._last = row.Number;

                if (row.Kind == RowKind.Manifest)
                {
                    opened.Run = Read(runId, row.Value.GetValueOrDefault());
                }

                opened.IsOver |= row.Kind == RowKind.End;
            }

            return opened;
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task BeginAsync(RunDescription run)
    {
        await AppendAsync(new() { Number = ++_last, Kind = RowKind.Manifest, Value = Write(run) }).ConfigureAwait(false);
        Run = run;
    }

    public async Task EndAsync()
    {
        if (!IsOver)
        {
            await AppendAsync(new() { Number = ++_last, Kind = RowKind.End }).ConfigureAwait(false);
            IsOver = true;
        }
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private ValueTask AppendAsync(JournalRow row) => _journal.AppendAsync([row]);

    private static ReadOnlyMemory<byte> Write(RunDescription run)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Form);
        writer.Write(run.Key);
        writer.Write(run.Arguments);
        writer.Write(run.Count);
        writer.Write(run.CodeVersion);
        writer.Flush();
        return stream.ToArray();
    }

    private static RunDescription Read(string runId, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);

            if (reader.ReadByte() is var form && form != Form)
            {
                throw new ClusterRunException($"Run {runId}: what it is made of is kept in the form {form}, which is unknown here. A later version of AnyOrder.Orleans may have written it.");
            }

            return new()
            {
                RunId = runId,
                Key = reader.ReadString(),
                Arguments = reader.ReadString(),
                Count = reader.ReadInt32(),
                CodeVersion = reader.ReadString(),
            };
        }
        catch (EndOfStreamException)
        {
            throw new ClusterRunException($"Run {runId} is no run of a cluster: what is kept of it does not say which loop it runs.");
        }
    }
}
