using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>When answers of sources are kept, and which of them.</summary>
public class AnswersTests
{
    private static readonly Family<int, int> User = Name.Family<int, int>("user");
    private static readonly Name<int> Asked = Name.Of<int>("asked");
    private static readonly Name<int> Last = Name.Of<int>("last");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public async Task What_came_along_with_an_answer_is_kept_with_it()
    {
        var calls = new List<string>();
        Loop Code(bool all) =>
            Loop.Empty.Source(
                    User,
                    (keys, _) =>
                    {
                        calls.Add(string.Join(" ", keys));
                        return ValueTask.FromResult<IReadOnlyDictionary<int, int>>(Enumerable.Range(1, 3).ToDictionary(key => key));
                    }
                )
                .Source(Asked, _ => all ? Task.FromResult(2) : throw new TimeoutException("down"))
                .Define(Last, from one in Get(User[1]) from key in Get(Asked) from other in Get(User[key]) select one + other);

        await Code(all: false).RunDurableAsync(_journal, "r1");
        var outcome = await Code(all: true).RunDurableAsync(_journal, "r1");

        Assert.Equal(3, outcome.Get(Last));
        Assert.Equal(["1"], calls);
        Assert.Contains(_journal.RowsOf("r1"), row => row is { Kind: RowKind.Answer, Name: "user[3]" });
    }

    [Fact]
    public async Task An_answer_is_kept_when_it_comes_though_a_program_is_still_at_work()
    {
        var isHere = new TaskCompletionSource();
        var journal = new FailingJournal(
            _journal,
            (_, rows) =>
            {
                if (rows.Any(row => row is { Kind: RowKind.Answer, Name: "last" }))
                {
                    isHere.TrySetResult();
                }

                return false;
            }
        );
        var inTime = Name.Of<bool>("inTime");
        var asked = new TaskCompletionSource<int>();
        var loop = Loop
            .Empty.Source(Asked, _ => Task.FromResult(1))
            .Source(Last, _ => asked.Task)
            .Add("both", GetAll([Asked, Last]).Select(both => both.Sum()))
            .Define(
                inTime,
                from answer in Get(Asked)
                from waits in Defer(() =>
                {
                    asked.SetResult(2);
                    return Pure(isHere.Task.Wait(TimeSpan.FromMinutes(1)));
                })
                select waits
            );

        var outcome = await Task.Run(() => loop.RunDurableAsync(journal, "r1"));

        Assert.Equal(Status.Resolved, outcome.Status);
        Assert.True(outcome.Get(inTime));
    }
}
