using AnyOrder.Durable.Victim;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Journals that fail.</summary>
public class FaultTests
{
    private static readonly Name<int> Given = Name.Of<int>("given");
    private static readonly Name<int> Asked = Name.Of<int>("asked");
    private static readonly Name<int> Made = Name.Of<int>("made");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_whose_journal_fails_at_any_call_says_so_and_can_be_gone_on_with(bool isDone)
    {
        var expected = await new Errand(3, _ => { }).ToLoop().RunAsync();

        for (var call = 1; ; call++)
        {
            var journal = Journal.InMemory();
            var failing = FailingJournal.AtCall(journal, call, isDone);

            try
            {
                Assert.Equal(expected, await new Errand(3, _ => { }).ToLoop().RunDurableAsync(failing, "r1"));
            }
            catch (JournalException error)
            {
                Assert.Contains("The disk is full.", error.Message, StringComparison.Ordinal);
            }

            Assert.Equal(expected, await new Errand(3, _ => { }).ToLoop().RunDurableAsync(journal, "r1"));

            // until there is no call with that number
            if (!failing.HasFailed)
            {
                break;
            }
        }
    }

    [Fact]
    public void What_could_not_be_written_is_said_with_the_run_and_what_the_journal_said()
    {
        var journal = FailingJournal.AtRow(Journal.InMemory(), RowKind.Claim, new IOException("No space left on device."));

        var error = Assert.Throws<JournalException>(() => Loop.Empty.Define(Made, Pure(1)).RunDurable(journal, "r1"));

        Assert.Equal(
            "Run r1: the journal could not be written, so the run was ended; what was acknowledged before is kept. No space left on device.",
            error.Message
        );
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public void No_program_sees_an_input_that_could_not_be_kept()
    {
        var begun = 0;
        var loop = Loop.Empty.Given(Given, 1).Define(Made, Defer(() => { begun++; return Get(Given); }));

        Assert.Throws<JournalException>(() => loop.RunDurable(FailingJournal.AtRow(Journal.InMemory(), RowKind.Given), "r1"));

        Assert.Equal(0, begun);
    }

    [Fact]
    public async Task No_program_sees_an_answer_that_could_not_be_kept()
    {
        var seen = 0;
        var loop = Loop.Empty.Source(Asked, _ => Task.FromResult(1)).Define(Made, from asked in Get(Asked) select asked + seen++);

        await Assert.ThrowsAsync<JournalException>(() => loop.RunDurableAsync(FailingJournal.AtRow(Journal.InMemory(), RowKind.Answer), "r1"));

        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task What_a_source_threw_and_what_it_left_out_is_asked_for_again()
    {
        var family = Name.Family<int, int>("user");
        var isUp = false;
        var asked = new List<string>();
        Loop Code() =>
            Loop.Empty.Source(Asked, _ => { asked.Add("asked"); return isUp ? Task.FromResult(1) : throw new TimeoutException("down"); })
                .Source(
                    family,
                    (keys, _) =>
                    {
                        asked.Add($"user {string.Join(" ", keys)}");
                        return ValueTask.FromResult<IReadOnlyDictionary<int, int>>(keys.Where(key => isUp || key == 1).ToDictionary(key => key));
                    }
                )
                .Define(Made, from one in Get(family[1]) from two in Get(family[2]) from a in Get(Asked) select one + two + a)
                .Add("both", GetAll([family[1], family[2]]).Select(both => both.Sum()));
        var journal = Journal.InMemory();

        var first = await Code().RunDurableAsync(journal, "r1");
        Assert.Equal(Status.Stuck, first.Status);
        isUp = true;
        asked.Clear();
        var second = await Code().RunDurableAsync(journal, "r1");

        Assert.Equal(["asked", "user 2"], asked.Order());
        Assert.Equal(4, second.Get(Made));
        Assert.Equal(await Code().RunAsync(), second);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_keeps_what_it_has_and_goes_on()
    {
        using var cancel = new CancellationTokenSource();
        var asked = 0;
        var late = Name.Of<int>("late");
        Loop Code(bool cancels) =>
            Loop.Empty.Source(Asked, _ => Task.FromResult(++asked))
                .Source(late, async token =>
                {
                    if (cancels)
                    {
                        await cancel.CancelAsync();
                        token.ThrowIfCancellationRequested();
                    }

                    return 5;
                })
                .Define(Made, from a in Get(Asked) from b in Get(late) select a + b);
        var journal = Journal.InMemory();

        await Assert.ThrowsAsync<RunCanceledException>(() => Code(true).RunDurableAsync(journal, "r1", token: cancel.Token));
        var outcome = await Code(false).RunDurableAsync(journal, "r1");

        Assert.Equal(1, asked);
        Assert.Equal(6, outcome.Get(Made));
    }

    [Fact]
    public async Task What_a_cancelled_run_has_come_to_is_said_without_running_again_what_ended()
    {
        using var cancel = new CancellationTokenSource();
        var begun = 0;
        var loop = Loop
            .Empty.Source(Asked, async token =>
            {
                await cancel.CancelAsync();
                token.ThrowIfCancellationRequested();
                return 1;
            })
            .Define(Made, Defer(() => { begun++; return Pure(1); }))
            .Add("waits", from made in Get(Made) from asked in Get(Asked) select made + asked, Place.Unknown);

        var error = await Assert.ThrowsAsync<RunCanceledException>(() => loop.RunDurableAsync(Journal.InMemory(), "r1", token: cancel.Token));

        Assert.Equal(1, error.Outcome.Get(Made));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_written_takes_no_other_with_it()
    {
        var bad = Name.Of<string>("bad");
        var asked = 0;
        var hasFailed = new TaskCompletionSource();
        Loop Code(string answer) =>
            Loop.Empty.Source(bad, _ => Task.FromResult(answer))
                // the call is cancelled when the run is ended, and answers all the same
                .Source(Asked, async token =>
                {
                    asked++;
                    await using var ended = token.Register(hasFailed.SetResult);
                    await hasFailed.Task;
                    return 2;
                })
                .Define(Made, Get(Asked))
                .Add("needs", Get(bad), Place.Unknown);
        var journal = Journal.InMemory();
        DurableOptions small = new() { MaxValueBytes = 8 };

        var error = await Assert.ThrowsAsync<JournalException>(() => Code("much too long").RunDurableAsync(journal, "r1", small));
        var outcome = await Code("short").RunDurableAsync(journal, "r1", small);

        Assert.Contains("the value of bad takes 13 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Get(Made));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_run_is_open_once()
    {
        var journal = Journal.InMemory();
        var isOpen = new TaskCompletionSource();
        var goesOn = new TaskCompletionSource();
        var loop = Loop.Empty.Source(Asked, async _ => { isOpen.SetResult(); await goesOn.Task; return 1; }).Define(Made, Get(Asked));

        var first = loop.RunDurableAsync(journal, "r1");
        await isOpen.Task;
        await Assert.ThrowsAsync<JournalLockedException>(() => loop.RunDurableAsync(journal, "r1"));
        goesOn.SetResult();

        Assert.Equal(1, (await first).Get(Made));
        Assert.Equal(1, (await loop.RunDurableAsync(journal, "r1")).Get(Made));
    }
}
