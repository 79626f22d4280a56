using AnyOrder.LanguageExt;
using LanguageExt;
using LanguageExt.Common;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class AffSourceTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    private static Loop Users(params int[] ids) => ids.Aggregate(Loop.Empty, (loop, id) => loop.Add($"p{id}", Get(User[id]), "Users.cs", 1));

    private static Exception FaultOf(Outcome outcome) =>
        Assert.IsType<Failure.Faulted>(outcome.Failures().Find(failure => failure is Failure.Faulted).IfNone(() => throw new InvalidOperationException())).Fault.Exception;

    [Fact(Timeout = 60_000)]
    public async Task An_effect_is_run_once_and_only_if_its_name_is_waited_for()
    {
        var runs = 0;
        var loop = Loop.Empty.Source(A, Eff(() => ++runs));
        Assert.Equal(Status.Resolved, (await loop.RunAsync()).Status);
        Assert.Equal(0, runs);
        Assert.Equal((1, 1), ((await loop.Add("p", Get(A)).Add("q", Get(A)).RunAsync()).Get(A), runs));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_exception_of_an_effect_is_the_fault_itself()
    {
        TimeoutException error = new("no answer");
        var outcome = await Loop.Empty.Source(A, Aff<int>(() => throw error)).Add("p", Get(A)).RunAsync();
        Assert.Same(error, FaultOf(outcome));
        Assert.Same(error, FaultOf(await Loop.Empty.Source(A, FailAff<int>(error)).Add("p", Get(A)).RunAsync()));
        Assert.Same(error, FaultOf(await Loop.Empty.Source(A, FailAff<Runtime, int>(error), Runtime.New()).Add("p", Get(A)).RunAsync()));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_expected_error_is_the_fault_with_its_text_and_code()
    {
        var outcome = await Loop.Empty.Source(A, FailAff<int>(Error.New(42, "closed"))).Add("p", Get(A)).RunAsync();
        var fault = Assert.IsType<ExpectedException>(FaultOf(outcome));
        Assert.Equal(("closed", 42), (fault.Message, fault.Code));
    }

    [Fact(Timeout = 60_000)]
    public async Task Several_errors_are_one_fault_with_all_of_them()
    {
        var outcome = await Loop.Empty.Source(A, FailAff<int>(Error.Many("one", "two"))).Add("p", Get(A)).RunAsync();
        Assert.Equal(["one", "two"], Assert.IsType<AggregateException>(FaultOf(outcome)).InnerExceptions.Select(inner => inner.Message));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_effect_that_was_never_made_is_a_fault() =>
        Assert.IsType<BottomException>(FaultOf(await Loop.Empty.Source(A, default(Aff<int>)).Add("p", Get(A)).RunAsync()));

    [Fact(Timeout = 60_000)]
    public async Task Effects_are_asked_in_batches()
    {
        List<Seq<int>> calls = [];
        var outcome = await Users(3, 1, 2)
            .Source(User, keys => Eff(() => { calls.Add(keys); return keys.Map(key => (key, $"user {key}")).ToHashMap(); }).ToAff(), maxBatchSize: 2)
            .RunAsync();
        Assert.Equal([Seq(1, 2), Seq1(3)], calls);
        Assert.Equal(Some("user 3"), outcome.Find(User[3]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_key_that_a_batch_leaves_out_is_reported()
    {
        var outcome = await Users(1, 2).Source(User, keys => SuccessAff(HashMap((1, "Ann")))).RunAsync();
        Assert.Equal("user[2]: the source user came back without it; needed by p2", Assert.Single(outcome.Failures()).ToString());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batch_says_for_each_key_whether_there_is_a_value()
    {
        TimeoutException error = new("no answer");
        Loop[] loops =
        [
            Users(1, 2).Source(User, keys => SuccessAff(HashMap((1, FinSucc("Ann")), (2, FinFail<string>(error))))),
            Users(1, 2).Source(User, keys => SuccessAff<Runtime, HashMap<int, Fin<string>>>(HashMap((1, FinSucc("Ann")), (2, FinFail<string>(error)))), Runtime.New()),
        ];
        foreach (var loop in loops)
        {
            var outcome = await loop.RunAsync();
            Assert.Equal(Some("Ann"), outcome.Find(User[1]));
            Assert.Same(error, FaultOf(outcome));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Places_and_labels_are_those_of_the_caller()
    {
        var outcome = await Loop
            .Empty.Source(A, FailAff<int>(new TimeoutException("x")), "Sources.cs", 7, "rates")
            .Add("p", Get(A), "Users.cs", 1)
            .RunAsync();
        Assert.Equal("rates (Sources.cs:7): threw TimeoutException: x; needed by p", Assert.Single(outcome.Failures()).ToString());
#line 11 "Here.cs"
        outcome = await Loop.Empty.Source(A, FailAff<int>(new TimeoutException("x"))).Add("p", Get(A)).RunAsync();
#line default
        Assert.Equal("A (Here.cs:11): threw TimeoutException: x; needed by p", Assert.Single(outcome.Failures()).ToString());
    }
}
