using System.Collections.Concurrent;
using System.Globalization;
using static AnyOrder.Programs;

namespace AnyOrder.Orleans.Silo;

/// <summary>The loops that the silos of the tests know.</summary>
internal static class TestLoops
{
    public static readonly Family<int, int> Node = Name.Family<int, int>("node");
    public static readonly Family<int, long> Fibonacci = Name.Family<int, long>("fibonacci");
    public static readonly Family<int, string> Word = Name.Family<int, string>("word");
    public static readonly Name<string> Sentence = Name.Of<string>("sentence");

    /// <summary>Each by the key that it is registered by.</summary>
    public static IReadOnlyDictionary<string, Func<string, Loop>> All { get; } =
        new Dictionary<string, Func<string, Loop>>
        {
            ["chain"] = arguments => Chain(Number(arguments)),
            ["tree"] = arguments => Tree(Number(arguments)),
            ["rules"] = arguments => Rules(Number(arguments)),
            ["broken"] = arguments => Broken(Number(arguments)),
            ["conflicted"] = arguments => Conflicted(Number(arguments)),
            ["faulted"] = arguments => Faulted(Number(arguments)),
            ["waits"] = Waits,
            ["large"] = arguments => Large(Number(arguments)),
            ["long"] = arguments => Loop.Empty.Define(Name.Of<int>(new string('n', Number(arguments))), Pure(1)).Add("reader", Get(Name.Of<int>(new string('n', Number(arguments)))), Place.Unknown),
            ["quotes"] = _ => Loop.Empty.Define(Name.Of<System.Text.StringBuilder>("quote"), Pure(new System.Text.StringBuilder())),
            ["codecless"] = _ => Codecless(),
        };

    /// <summary>Each adds one to the one before.</summary>
    public static Loop Chain(int length) =>
        Enumerable.Range(1, length - 1).Aggregate(Loop.Empty.Define(Node[0], Pure(0)), (loop, i) => loop.Define(Node[i], from before in Get(Node[i - 1]) select before + 1));

    /// <summary>The numbers of Fibonacci, each by a rule, and each of them with something that a source says.</summary>
    public static Loop Rules(int count) =>
        Loop
            .Empty.Rule(Fibonacci, n => n < 2 ? Pure((long)n) : from a in Get(Fibonacci[n - 1]) from b in Get(Fibonacci[n - 2]) select a + b)
            .Source(Word, (keys, _) => ValueTask.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => $"word {key}")))
            .Define(Sentence, from words in GetAll([.. Enumerable.Range(1, count).Select(n => Word[n])]) from number in Get(Fibonacci[count]) select $"{string.Join(' ', words)} {number}");

    /// <summary>Rules that claim a name beside their own, and programs that ask for theirs.</summary>
    public static Loop Claiming(int count) =>
        Enumerable
            .Range(0, count)
            .Aggregate(
                Loop.Empty.Rule(Node, n => from word in Set(Name.Of<string>($"beside {n}"), "word") select n),
                (loop, n) => loop.Add($"reader {n}", Get(Node[n]), Place.Unknown)
            );

    /// <summary>A chain that has lost a link halfway.</summary>
    public static Loop Broken(int length) =>
        Enumerable
            .Range(1, length - 1)
            .Where(i => i != length / 2)
            .Aggregate(Loop.Empty.Define(Node[0], Pure(0)), (loop, i) => loop.Define(Node[i], from before in Get(Node[i - 1]) select before + 1));

    /// <summary>A tree, a node of which is claimed once more.</summary>
    public static Loop Conflicted(int size) => Tree(size).Add("other", Set(Node[size / 2], -1), Place.Unknown);

    /// <summary>A tree, and a program that throws when it sees the values of two nodes of it.</summary>
    public static Loop Faulted(int size) =>
        Tree(size).Add("thrower", from both in GetAll([Node[size / 3], Node[size / 2]]) select both[0] > 0 ? throw new InvalidOperationException("It was too much.") : 0, Place.Unknown);

    /// <summary>By the arguments of a run of <see cref="Waits" />: whether its source was asked, and what it will say.</summary>
    public static Slow Waited(string arguments) => Sources.GetOrAdd(arguments, _ => new(new(), new(), new()));

    private static ConcurrentDictionary<string, Slow> Sources { get; } = new();

    /// <summary>Names of a type that nobody can write, claimed by programs of all partitions.</summary>
    public static Loop Codecless() =>
        Enumerable
            .Range(0, 50)
            .Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", from _ in Set(Name.Of<System.Text.StringBuilder>($"text{i}"), new System.Text.StringBuilder()) select 0, Place.Unknown));

    /// <summary>A source that takes its time.</summary>
    public static Loop Waits(string arguments) =>
        Loop
            .Empty.Source(
                Word,
                async (int key, CancellationToken token) =>
                {
                    token.Register(() => Waited(arguments).IsCancelled.TrySetResult());
                    Waited(arguments).IsAsked.TrySetResult();
                    return await Waited(arguments).Answer.Task.WaitAsync(token);
                }
            )
            .Define(Sentence, from word in Get(Word[1]) select word);

    /// <summary>Names with values of half a megabyte each.</summary>
    public static Loop Large(int count) =>
        Enumerable.Range(0, count).Aggregate(Loop.Empty, (loop, i) => loop.Define(Word[i], from _ in Pure(0) select new string((char)('a' + i % 26), 1 << 19)));

    /// <summary>Each adds up its two children.</summary>
    public static Loop Tree(int size) =>
        Enumerable
            .Range(0, size)
            .Aggregate(
                Loop.Empty,
                (loop, i) => loop.Define(Node[i], 2 * i + 2 < size ? from both in GetAll([Node[2 * i + 1], Node[2 * i + 2]]) select both[0] + both[1] : Pure(1))
            );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A source that answers when it is told to.</summary>
/// <param name="IsAsked">Ends when it is asked.</param>
/// <param name="IsCancelled">Ends when the run is.</param>
/// <param name="Answer">What it says.</param>
internal sealed record Slow(TaskCompletionSource IsAsked, TaskCompletionSource IsCancelled, TaskCompletionSource<string> Answer);
