using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A source is a rule that answers with what the world says, however long that takes and in whatever order it comes.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public class SourceLawTests
{
    private static readonly Family<int, int> Author = Name.Family<int, int>("author");
    private static readonly Family<int, string> Person = Name.Family<int, string>("person");

    [Property]
    public void A_run_with_sources_is_the_run_with_rules_for_them(Source source, int seed) => Agree(source, seed, new());

    [Property]
    public void Limits_are_reached_with_sources_as_with_rules_for_them(Source source, int seed, PositiveInt operations, PositiveInt generations) =>
        Agree(source, seed, new() { MaxOperations = 1 + operations.Get % 20, MaxGenerations = 1 + generations.Get % 4 });

    private static void Agree(Source source, int seed, RunOptions options)
    {
        var inputs = source.Entries.OfType<Entry.Input>().ToList();
        var others = Compile.loopBy(Forms.Await, [.. source.Entries.Except(inputs)]);
        var expected = Whole(inputs.Aggregate(others, (loop, input) => loop.RuleFor(input)).Run(options));

        for (var timing = seed; timing < seed + 3; timing++)
        {
            World world = new(timing);
            Loop Asked(Loop loop, Entry.Input input) =>
                loop.Source(Compile.name(input.name), token => world.Answer($"{input.name}", input.value, token), "law", 1);
            Assert.Equal(expected, Whole(SeededContext.Run(timing, _ => inputs.Aggregate(others, Asked).RunAsync(options))));
            Assert.Equal(world.Calls.Count, world.Calls.Distinct().Count());
            Assert.Equal(0, world.Active);
        }
    }

    [Fact]
    public void Programs_that_read_an_author_and_then_the_manager_need_two_batches()
    {
        const int posts = 1000;
        List<string>? expected = null;
        Outcome? first = null;
        for (var seed = 0; seed < 200; seed++)
        {
            var order = Enumerable.Range(0, posts).ToArray();
            new Random(seed).Shuffle(order);
            World world = new(seed);
            var loop = Loop.Empty.Source(
                Person,
                (ids, token) =>
                    world.Answer<IReadOnlyDictionary<int, string>>(string.Join(" ", ids), ids.ToDictionary(id => id, id => $"{id}"), token)
            );
            foreach (var post in order)
                loop = loop.Add($"post {post}", Render(post));
            var outcome = SeededContext.Run(seed, _ => loop.RunAsync());
            Assert.Equal(Status.Resolved, outcome.Status);
            Assert.Equal(2, world.Calls.Count);
            Assert.Equal(expected ??= world.Calls, world.Calls);
            Assert.Equal(first ??= outcome, outcome);
        }
    }

    private static async Program<string> Render(int post)
    {
        var author = await Get(Person[post % 40]);
        var manager = await Get(Person[100 + int.Parse(author, System.Globalization.CultureInfo.InvariantCulture) % 7]);
        return $"{post} by {author}, who reports to {manager}";
    }

    [Fact]
    public void Single_sources_and_batches_are_asked_the_same_whenever_answers_come()
    {
        HashSet<string> batches = [];
        HashSet<(Outcome, string)> outcomes = [];
        for (var seed = 0; seed < 200; seed++)
        {
            World world = new(seed);
            List<string> asked = [];
            // each program asks for one thing by itself, and then for what depends on it in batches
            var loop = Enumerable
                .Range(0, 12)
                .Aggregate(
                    Loop.Empty,
                    (loop, i) =>
                        loop.Add(
                            $"p{i}",
                            async () =>
                            {
                                var a = await Get(Author[i % 5]);
                                var b = await Get(Person[a + i]);
                                return b + await Get(Person[await Get(Author[a % 3]) + 50]);
                            }
                        )
                )
                .Source(Author, (key, token) => world.Answer($"author {key}", key * 7 % 4, token), maxConcurrency: 1 + seed % 3)
                .Source(
                    Person,
                    (keys, token) =>
                    {
                        asked.Add(string.Join(" ", keys));
                        return world.Answer<IReadOnlyDictionary<int, string>>("persons", keys.ToDictionary(key => key, key => $"{key}"), token);
                    },
                    maxBatchSize: 4
                );
            outcomes.Add(Whole(SeededContext.Run(seed, _ => loop.RunAsync())));
            batches.Add(string.Join(" | ", asked));
        }
        Assert.Single(outcomes);
        Assert.Single(batches);
    }

    [Fact]
    public void The_generations_in_which_answers_happen_to_come_count_for_no_limit()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            World world = new(seed);
            List<int> batches = [];
            var loop = Enumerable
                .Range(0, 30)
                .Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", async () => await Get(Person[await Get(Author[i])])))
                .Source(Author, (key, token) => world.Answer($"author {key}", key, token))
                .Source(
                    Person,
                    (keys, token) =>
                    {
                        batches.Add(keys.Count);
                        return world.Answer<IReadOnlyDictionary<int, string>>("persons", keys.ToDictionary(key => key, key => $"{key}"), token);
                    }
                );
            // two answers and what waits for them are five generations, though thirty answers come one by one
            var outcome = SeededContext.Run(seed, _ => loop.RunAsync(new() { MaxGenerations = 5 }));
            Assert.Equal((Status.Resolved, 5), (outcome.Status, outcome.Generations));
            Assert.Equal([30], batches);
        }
    }

    [Fact]
    public void What_comes_along_with_answers_makes_the_same_batches_whenever_it_comes()
    {
        HashSet<string> batches = [];
        HashSet<(Outcome, string)> outcomes = [];
        for (var seed = 0; seed < 200; seed++)
        {
            World world = new(seed);
            var loop = Enumerable
                .Range(0, 9)
                .Aggregate(
                    Loop.Empty,
                    (loop, i) => loop.Add($"p{i}", async () => await Get(Person[i]) + await Get(Person[(i * 4 % 9) + 100]) + await Get(Person[i + 200]))
                )
                .Source(
                    Person,
                    (keys, token) =>
                    {
                        // each call knows more than it was asked for: what is asked for next, and what is being asked for by the call beside it
                        var known = keys.Concat(keys.Select(key => key + 100)).Append(8).Distinct();
                        return world.Answer<IReadOnlyDictionary<int, string>>(string.Join(" ", keys), known.ToDictionary(key => key, key => $"{key} "), token);
                    },
                    maxBatchSize: 4
                );
            outcomes.Add(Whole(SeededContext.Run(seed, _ => loop.RunAsync())));
            batches.Add(string.Join(" | ", world.Calls));
        }
        Assert.Single(outcomes);
        Assert.Equal("0 1 2 3 | 4 5 6 7 | 8 | 200 201 202 203 | 204 205 206 207 | 208", Assert.Single(batches));
    }

    [Fact]
    public void Every_call_can_fail_without_a_lost_key_or_a_hang()
    {
        for (var failing = 1; failing <= 12; failing++)
        {
            World world = new(failing) { Failing = failing };
            var loop = Enumerable
                .Range(0, 10)
                .Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", async () => await Get(Person[await Get(Author[i]) % 3])))
                .Source(Author, (key, token) => world.Answer($"author {key}", key, token))
                .Source(
                    Person,
                    (keys, token) => world.Answer<IReadOnlyDictionary<int, string>>("persons", keys.ToDictionary(key => key, key => $"{key}"), token),
                    maxBatchSize: 2
                );
            var outcome = SeededContext.Run(failing, _ => loop.RunAsync());
            Assert.Equal(12, world.Calls.Count);
            Assert.Equal(Status.Faulted, outcome.Status);
            // whoever does not need what failed has finished, and the others lead to it
            Assert.All(outcome.Causes, cause => Assert.IsType<CauseReason.Faulted>(cause.Reason));
            Assert.Equal(10, outcome.Programs.Count(p => p.Label[0] == 'p' && p.Label.Length == 2 && p.Status.IsFinished) + outcome.Causes.SelectMany(cause => cause.NeededBy).Distinct().Count());
        }
    }

    [Fact]
    public void A_hundred_thousand_keys_take_a_thousand_batches()
    {
        const int programs = 100;
        const int rounds = 1000;
        var batches = 0;
        var items = Name.Family<(int Round, int Program), int>("item");
        var loop = Enumerable
            .Range(0, programs)
            .Aggregate(
                Loop.Empty,
                (loop, program) =>
                    loop.Add(
                        $"p{program}",
                        async () =>
                        {
                            var sum = 0;
                            for (var round = 0; round < rounds; round++)
                                sum += await Get(items[(round, program)]);
                            return sum;
                        }
                    )
            )
            .Source(
                items,
                async (keys, _) =>
                {
                    await Task.Yield();
                    batches++;
                    return keys.ToDictionary(key => key, _ => 1);
                }
            );
        var outcome = SeededContext.Run(1, _ => loop.RunAsync());
        Assert.Equal((Status.Resolved, rounds, rounds), (outcome.Status, batches, outcome.Result<int>("p7")));
    }

    private static (Outcome, string) Whole(Outcome outcome) => (outcome, outcome.Explain());
}

internal static class InputRules
{
    // one place for both: reports print it
    public static Loop RuleFor(this Loop loop, Entry.Input input) => loop.Rule(Compile.name(input.name), Pure(input.value), "law", 1);
}
