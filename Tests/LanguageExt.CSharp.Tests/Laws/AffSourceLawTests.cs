using AnyOrder.LanguageExt;
using FsCheck.Xunit;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

/// <summary>A source that is an effect is the source that is a task with the same answers.</summary>
[Properties(MaxTest = 1000)]
public class AffSourceLawTests
{
    private static readonly Name<int> Rate = Name.Of<int>("rate");
    private static readonly Family<int, int> Item = Name.Family<int, int>("item");

    /// <summary>What there is for a key: nothing, a value or an error.</summary>
    private static bool Has(int key) => key % 5 != 0;

    private static int Answer(int key) => key % 3 == 0 ? throw new TimeoutException($"no {key}") : 7 * key;

    private static Fin<int> Maybe(int key) => Try(() => Answer(key)).Try().Match(FinSucc, error => FinFail<int>(error));

    private static Aff<T> After<T>(Func<T> answer) =>
        Aff(async () =>
        {
            await Task.Yield();
            return answer();
        });

    private static Aff<Runtime, T> AfterIn<T>(Func<T> answer) => from _ in cancelToken<Runtime>() from result in After(answer) select result;

    private static Outcome Run(int[] keys, Func<Loop, Loop> source) =>
        keys.Distinct()
            .Aggregate(source(Loop.Empty), (loop, key) => loop.Add($"p{key}", from x in Get(Item[key]) from y in Get(Item[x % 4]) select x + y, "Law.cs", 1))
            .Add("pays", Get(Rate), "Law.cs", 2)
            .RunAsync()
            .GetAwaiter()
            .GetResult();

    private static void Agree(int[] keys, Func<Loop, Loop> byTasks, params Func<Loop, Loop>[] byEffects)
    {
        var expected = Run(keys, byTasks);
        foreach (var outcome in byEffects.Select(source => Run(keys, source)))
        {
            Assert.Equal(expected, outcome);
            Assert.Equal(expected.Explain(), outcome.Explain());
            Assert.Equal(expected.Failures(), outcome.Failures());
        }
    }

    [Property]
    public void An_effect_is_the_task_with_the_same_answer(int[] keys, int rate) =>
        Agree(
            keys,
            loop => loop.Source(Rate, async token => Answer(rate), "Law.cs", 3).Source(Item, async (key, token) => Answer(key), 3, "Law.cs", 4),
            loop => loop.Source(Rate, After(() => Answer(rate)), "Law.cs", 3).Source(Item, key => After(() => Answer(key)), 3, "Law.cs", 4),
            loop => loop.Source(Rate, Eff(() => Answer(rate)), "Law.cs", 3).Source(Item, key => Eff(() => Answer(key)), 3, "Law.cs", 4),
            loop => loop.Source(Rate, AfterIn(() => Answer(rate)), Runtime.New(), "Law.cs", 3).Source(Item, key => AfterIn(() => Answer(key)), Runtime.New(), 3, "Law.cs", 4)
        );

    [Property]
    public void A_batch_of_an_effect_is_the_batch_of_the_task(int[] keys) =>
        Agree(
            keys,
            loop => loop.Source(Item, async (ids, token) => ids.Where(Has).ToDictionary(id => id, Answer), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3),
            loop => loop.Source(Item, ids => After(() => ids.Filter(Has).Map(id => (id, Answer(id))).ToHashMap()), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3),
            loop => loop.Source(Item, ids => AfterIn(() => ids.Filter(Has).Map(id => (id, Answer(id))).ToHashMap()), Runtime.New(), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3)
        );

    [Property]
    public void A_batch_of_results_of_an_effect_is_that_of_the_task(int[] keys) =>
        Agree(
            keys,
            loop => loop.Source(Item, async (ids, token) => Results(ids), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3),
            loop => loop.Source(Item, ids => After(() => ids.Filter(Has).Map(id => (id, Maybe(id))).ToHashMap()), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3),
            loop => loop.Source(Item, ids => AfterIn(() => ids.Filter(Has).Map(id => (id, Maybe(id))).ToHashMap()), Runtime.New(), 4, "Law.cs", 4).Given(Rate, 1, "Law.cs", 3)
        );

    private static Dictionary<int, SourceResult<int>> Results(IEnumerable<int> ids) =>
        ids.Where(Has).ToDictionary(id => id, id => Maybe(id).Match(SourceResult<int>.Of, error => SourceResult<int>.Failed(error.ToException())));
}
