using AnyOrder.Durable;
using Xunit;

namespace AnyOrder.Orleans.Tests.Keeping;

/// <summary>A journal that does not give up, and notices when somebody else has written.</summary>
public class SteadyJournalTests
{
    private static readonly JournalRow Row = new() { Number = 0, Kind = RowKind.End };

    [Fact]
    public async Task What_was_added_without_an_acknowledgement_is_not_added_again()
    {
        BrokenJournal journal = new();
        await using SteadyJournal steady = new(journal, "run", default);

        await steady.AppendAsync([Row with { Number = 1 }, Row with { Number = 2 }]);
        await steady.AppendAsync([Row with { Number = 3 }]);

        Assert.Equal([1, 2, 3], (await steady.ReadAsync(0, 10)).Select(row => row.Number));
        Assert.Null(steady.Trouble);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 1)]
    public async Task Who_finds_rows_of_somebody_else_is_lost(int position, int count)
    {
        BrokenJournal journal = new()
        {
            // in between, others have the run; those of the last case only go on from what was added
            Meanwhile = async run => await run.AppendAsync([.. Enumerable.Range(0, count).Select(i => Row with { Number = position + i, Position = 7 })]),
            Loses = position == 1,
        };
        await using SteadyJournal steady = new(journal, "run", default);

        await Assert.ThrowsAsync<LostException>(async () => await steady.AppendAsync([Row with { Number = 1 }, Row with { Number = 2 }]));
    }

    /// <summary>A journal whose first append is not acknowledged.</summary>
    private sealed class BrokenJournal : IJournal
    {
        private readonly IJournal _kept = Journal.InMemory();
        private bool _isBroken;

        /// <summary>Whether what is not acknowledged is not there either.</summary>
        public bool Loses { get; init; }

        public Func<IJournalRun, Task> Meanwhile { get; init; } = _ => Task.CompletedTask;

        public async ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default) => new Run(this, await _kept.OpenAsync(runId, token), runId);

        public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => _kept.RunsAsync(token);

        private sealed class Run(BrokenJournal journal, IJournalRun kept, string runId) : IJournalRun
        {
            public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) => kept.ReadAsync(after, most, token);

            public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
            {
                if (!journal._isBroken && journal.Loses)
                {
                    await BreakAsync();
                }

                await kept.AppendAsync(rows, token);

                if (!journal._isBroken)
                {
                    await BreakAsync();
                }
            }

            public ValueTask DisposeAsync() => kept.DisposeAsync();

            private async Task BreakAsync()
            {
                journal._isBroken = true;
                await kept.DisposeAsync();
                await using (var other = await journal._kept.OpenAsync(runId))
                {
                    await journal.Meanwhile(other);
                }

                throw new JournalException("The connection is gone.");
            }
        }
    }
}
