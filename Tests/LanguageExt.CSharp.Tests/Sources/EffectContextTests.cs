using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

/// <summary>What an effect has answered is taken apart where the answer came, and not on the context of the run, which may be a window that is being drawn.</summary>
public class EffectContextTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Family<int, int> Item = Name.Family<int, int>("item");

    private static readonly Func<Task<int>, Loop>[] Forms =
    [
        answer => Loop.Empty.Source(A, Elsewhere(answer, identity)).Add("p", Get(A)),
        answer => Loop.Empty.Source(A, Elsewhere(answer, identity).WithRuntime<Runtime>(), Runtime.New()).Add("p", Get(A)),
        answer => Loop.Empty.Source(Item, keys => Elsewhere(answer, x => HashMap((1, x)))).Add("p", Get(Item[1])),
        answer => Loop.Empty.Source(Item, keys => Elsewhere(answer, x => HashMap((1, FinSucc(x))))).Add("p", Get(Item[1])),
    ];

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Forms.Length)];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task An_effect_takes_no_more_turns_of_the_context_than_a_task(int kind) =>
        Assert.Equal(
            await Turns(answer => Loop.Empty.Source(A, token => answer).Add("p", Get(A))),
            await Turns(Forms[kind])
        );

    /// <summary>An effect that takes no turn itself.</summary>
    private static Aff<T> Elsewhere<T>(Task<int> answer, Func<int, T> result) =>
        AffMaybe(async () => FinSucc(result(await answer.ConfigureAwait(false))));

    /// <summary>How many turns a run takes of the context it was started on, when the answer comes from elsewhere.</summary>
    private static async Task<int> Turns(Func<Task<int>, Loop> loop)
    {
        TaskCompletionSource<int> answer = new();
        Counting context = new();
        Task<Outcome>? run = null;
        On(context, () => run = loop(answer.Task).RunAsync());
        On(null, () => answer.SetResult(7));
        Assert.Equal(7, (await run!).Result<int>("p"));
        return context.Turns;
    }

    private static void On(SynchronizationContext? context, Action action)
    {
        var former = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(former);
        }
    }

    private sealed class Counting : SynchronizationContext
    {
        private int turns;

        public int Turns => turns;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref turns);
            base.Post(d, state);
        }
    }
}
