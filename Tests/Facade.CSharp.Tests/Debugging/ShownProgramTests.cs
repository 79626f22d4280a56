using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A debugger shows what a program does next, and runs nothing of it.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class ShownProgramTests
{
    private static readonly Name<int> A = Name.Of<int>("a");
    private static readonly Name<int> B = Name.Of<int>("b");

    private static T Refuse<T>() => throw new InvalidOperationException("A debugger ran a program.");

    private static async Program<int> Careful()
    {
        _ = Refuse<int>();
        return await Get(A);
    }

    public static TheoryData<string, object> Programs { get; } =
        new()
        {
            { "Get a", Get(A) },
            { "Get a, b", GetAll(A, B) },
            { "Get a0, a1, a2, a3, a4 and 2 more", GetAll(Enumerable.Range(0, 7).Select(i => Name.Of<int>($"a{i}"))) },
            { "Get no names", GetAll(Array.Empty<Name<int>>()) },
            { "Set a = 1", Set(A, 1) },
            { "Pure 3", Pure(3) },
            { "Pure null", Pure<string?>(null) },
            { "Pure \"x\"", Pure("x") },
            { "Pure 'x'", Pure('x') },
            { "Pure 1.50", Pure(1.50m) },
            { "Pure Saturday", Pure(DayOfWeek.Saturday) },
            { "Pure {List<Int32>}", Pure(new List<int> { 1 }) },
            { "Get a, then …", Get(A).Select(_ => Refuse<int>()) },
            { "Get a, then …", Get(A).SelectMany(_ => Refuse<Program<int>>()) },
            { "Get a, then …", from a in Get(A) from b in Refuse<Program<int>>() select Refuse<int>() },
            { "Set a = 1, then …", Set(A, 1).Then(Pure(2)).Select(_ => Refuse<int>()) },
            { "Pure 1, then …", Pure(1).Select(_ => Refuse<int>()) },
            { "code that has not run", Defer(Refuse<Program<int>>) },
            { "code that has not run", Sequence([Get(A)]) },
            { "async Careful", Careful() },
            { "async Careful, then …", Careful().Select(_ => Refuse<int>()) },
        };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_shows_what_it_does_next(string text, object program)
    {
        Assert.Equal(text, Hover.Text(program));
        _ = Hover.Items(program);
    }

    [Fact]
    public void Opened_it_shows_names_and_the_value()
    {
        var set = Set(A, 1).Select(_ => Refuse<int>());
        Assert.Equal(A, Hover.Part(set, "name"));
        Assert.Equal(1, Hover.Part(set, "value"));

        var get = from both in GetAll(A, B) select Refuse<int>();
        Assert.Equal(["waits for", "waits for"], Hover.Items(get).Select(Hover.Name));
        Assert.Equal([A, B], Hover.Items(get).Select(Hover.Content));

        Assert.Equal(3, Hover.Part(Pure(3), "value"));
        Assert.Empty(Hover.Items(Careful()));
    }

    [Property]
    public void What_is_shown_is_what_the_program_does(Term p)
    {
        var program = p.ToProgram();
        var shown = Hover.Text(program);

        // code has to be run to know what it does; all else is told truly
        if (shown.StartsWith("Get", StringComparison.Ordinal) || shown.StartsWith("Set", StringComparison.Ordinal))
        {
            var next = program.Match(_ => "", (binding, _) => $"Set {binding}", (names, _) => $"Get {string.Join(", ", names)}");
            Assert.Equal(next, shown.Replace(", then …", "", StringComparison.Ordinal));
        }
        else
        {
            Assert.StartsWith("Pure", shown, StringComparison.Ordinal);
            Assert.Equal(!shown.EndsWith('…'), p is Ends);
        }
    }

    // shown while it is suspended, an async method is not run on, nor used up
    [Fact]
    public void A_suspended_program_goes_on_as_if_it_had_not_been_shown()
    {
        static async Program<int> Sum() => await Get(A) + await Get(B);

        var resumed = Sum().Match((_) => null!, (_, _) => null!, (_, go) => go(Bound(2)));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("Pure 2, then …", Hover.Text(resumed));
            _ = Hover.Items(resumed);
        }

        Assert.Equal(5, resumed.Match(_ => 0, (_, _) => 0, (_, go) => go(Bound(3)).Match(sum => sum, (_, _) => 0, (_, _) => 0)));
    }

    [Fact]
    public void A_million_steps_deep_it_is_shown_all_the_same()
    {
        var program = Get(A);
        for (var i = 0; i < 1_000_000; i++)
        {
            program = program.Select(a => a);
        }

        Assert.Equal("Get a, then …", Hover.Text(program));
    }

    private static Namespace Bound(int value) => Loop.Empty.Given(A, value).Given(B, value).Run().Namespace;
}
