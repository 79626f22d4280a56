using System.Collections.Concurrent;
using AnyOrder.Durable;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>A journal whose runs can be cut off: whoever has one open writes nothing more, as if its machine were lost.</summary>
/// <param name="delay">The milliseconds that a disk takes: much comes about meanwhile, and may be lost.</param>
internal sealed class CutJournal(int delay = 5) : IJournal
{
    private readonly IJournal _kept = Journal.InMemory();
    private readonly ConcurrentDictionary<string, Run> _open = new(StringComparer.Ordinal);

    public void Cut(string runId)
    {
        if (_open.TryGetValue(runId, out var run))
        {
            run.IsCut = true;
        }
    }

    public async ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default) => _open[runId] = new(await _kept.OpenAsync(runId, token), delay);

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => _kept.RunsAsync(token);

    private sealed class Run(IJournalRun kept, int delay) : IJournalRun
    {
        public bool IsCut { get; set; }

        public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) => kept.ReadAsync(after, most, token);

        public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
        {
            await Task.Delay(delay, token);

            if (IsCut)
            {
                throw new JournalException("The machine is lost.");
            }

            await kept.AppendAsync(rows, token);
        }

        public ValueTask DisposeAsync() => kept.DisposeAsync();
    }
}
