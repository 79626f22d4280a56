using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Runs in which claims meet, gone on with.</summary>
public class ConflictTests
{
    private static readonly Name<int> X = Name.Of<int>("x");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public void A_conflict_with_claims_that_agree_is_no_damage()
    {
        var x = X.AllowEqual();
        var loop = Loop
            .Empty.Add("a", Set(x, 1), Place.Unknown)
            .Add("b", Set(x, 1), Place.Unknown)
            .Add("c", from v in Get(x) from s in Set(x, v + 1) select s, Place.Unknown);
        var expected = loop.Run();
        Assert.Equal(Status.Conflicted, expected.Status);

        Assert.Equal(expected, loop.RunDurable(_journal, "r1"));
        Assert.Equal(expected, loop.RunDurable(_journal, "r1"));
    }

    [Fact]
    public async Task A_conflict_that_is_met_in_another_order_is_no_changed_code()
    {
        var z = Name.Of<int>("z");
        var loop = Meeting(z).Add("c", from x in Get(X) from set in Set(z, x) from m in Get(Name.Of<int>("missing")) select m, Place.Unknown);

        await ComesToAConflictEachTime(loop);
    }

    [Fact]
    public async Task A_conflict_that_is_met_in_another_order_is_no_damage() => await ComesToAConflictEachTime(Meeting(X));

    [Fact]
    public async Task Changed_code_of_a_loop_with_sources_is_told_once_no_conflict_explains_it()
    {
        var asked = Name.Of<int>("asked");
        Loop Code(int value) =>
            Loop.Empty.Source(asked, _ => Task.FromResult(1))
                .Add("a", from s in Get(asked) from x in Set(X, value) from m in Get(Name.Of<int>("missing")) select m, Place.Unknown);
        await Code(1).RunDurableAsync(_journal, "r1");

        var error = await Assert.ThrowsAsync<ChangedCodeException>(() => Code(2).RunDurableAsync(_journal, "r1"));

        Assert.Equal("a claimed x = 1 before, and claims x = 2 now.", Assert.Single(error.Differences).Description);
        Assert.Equal(1, (await Code(1).RunDurableAsync(_journal, "r1")).Get(X));
    }

    [Theory]
    [InlineData(false, Status.Conflicted, 1, 2)]
    [InlineData(true, Status.Resolved, 2, 4)]
    public async Task What_programs_did_while_answers_came_is_forgotten_where_claims_meet(bool allowsEqual, Status status, int late, int early)
    {
        var x = allowsEqual ? X.AllowEqual(new SameParity()) : X;
        var z = Name.Of<int>("z");
        // what is read first here, is answered last
        Loop Code()
        {
            var isRead = new TaskCompletionSource();
            Name<int>[] quick = [.. Enumerable.Range(0, 3).Select(i => Name.Of<int>($"quick{i}"))];
            var slow = Name.Of<int>("slow");
            return quick
                .Aggregate(Loop.Empty, (loop, name) => loop.Source(name, _ => Task.FromResult(1)))
                .Source(
                    slow,
                    async _ =>
                    {
                        await isRead.Task;
                        return 1;
                    }
                )
                .Add("p", from a in Get(quick[0]) from b in Get(quick[1]) from c in Get(quick[2]) from set in Set(x, late) select set, Place.Unknown)
                .Add("q", from a in Get(slow) from set in Set(x, early) select set, Place.Unknown)
                .Add("r", from v in Get(x) from set in Set(z, v) select isRead.TrySetResult() || true, Place.Unknown);
        }

        var expected = await Code().RunAsync();
        Assert.Equal(status, expected.Status);
        Assert.Equal(early, expected.Get(z));

        Assert.Equal(expected, await Code().RunDurableAsync(_journal, "r1"));
        Assert.Equal(expected, await Code().RunDurableAsync(_journal, "r1"));
    }

    private sealed class SameParity : IEqualityComparer<int>
    {
        public bool Equals(int a, int b) => a % 2 == b % 2;

        public int GetHashCode(int value) => value % 2;
    }

    // a claims x long after the one source has answered, b as soon as the other one has, which it does when `last` is bound: first a is the first of them, and b when
    // the answers are known
    private static Loop Meeting(Name<int> last)
    {
        var early = Name.Of<int>("early");
        var late = Name.Of<int>("late");
        Name<int>[] steps = [.. Enumerable.Range(0, 4).Select(i => Name.Of<int>($"step{i}"))];
        var isBound = new TaskCompletionSource();
        return Loop
            .Empty.Source(early, _ => Task.FromResult(1))
            .Source(
                late,
                async _ =>
                {
                    await isBound.Task;
                    return 2;
                }
            )
            .Define(steps[0], Get(early))
            .Define(steps[1], Get(steps[0]))
            .Define(steps[2], Get(steps[1]))
            .Add("a", from step in Get(steps[2]) from x in Set(X, 1) select x, Place.Unknown)
            .Add("b", from answer in Get(late) from x in Set(X, 2) select x, Place.Unknown)
            .Add("signal", from value in Get(last) select isBound.TrySetResult(), Place.Unknown);
    }

    private async Task ComesToAConflictEachTime(Loop loop)
    {
        var first = await loop.RunDurableAsync(_journal, "r1");
        Assert.Equal(Status.Conflicted, first.Status);

        Assert.Equal(first.Explain(), (await loop.RunDurableAsync(_journal, "r1")).Explain());
        Assert.Equal(first.Explain(), (await loop.RunDurableAsync(_journal, "r1")).Explain());
    }
}
