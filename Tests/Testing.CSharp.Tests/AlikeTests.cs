using System.Collections.Immutable;
using System.Text;
using AnyOrder.Testing.Values;
using Xunit;

namespace AnyOrder.Testing.Tests;

public class AlikeTests
{
    public static TheoryData<object?, object?> AlikeValues() =>
        new()
        {
            { null, null },
            { 1, 1 },
            { double.NaN, double.NaN },
            { "a", "a" },
            { new int[] { 1, 2 }, new int[] { 1, 2 } },
            { new List<string> { "a" }, new List<string> { "a" } },
            { (1, new List<int> { 2 }), (1, new List<int> { 2 }) },
            { new HashSet<int> { 1, 2 }, new HashSet<int> { 2, 1 } },
            { new Dictionary<string, int[]> { ["a"] = [1], ["b"] = [2] }, new Dictionary<string, int[]> { ["b"] = [2], ["a"] = [1] } },
            { ImmutableDictionary<object, int>.Empty, ImmutableDictionary<object, int>.Empty.Add(1, 1).Clear() },
            { KeyValuePair.Create(1, new List<int>()), KeyValuePair.Create(1, new List<int>()) },
            { new Record([1]), new Record([1]) },
            { new Struct([1]), new Struct([1]) },
            { new Plain { Parts = { new Plain() } }, new Plain { Parts = { new Plain() } } },
            { new StringBuilder("a"), new StringBuilder("b") }, // nothing can be said of them
            { (Func<int>)(() => 1), (Func<int>)(() => 2) },
            { Enumerable.Range(0, 3).Where(_ => throw new NotSupportedException()), Enumerable.Range(0, 3).Where(_ => throw new NotSupportedException()) },
            { new Throwing(), new Throwing() },
            { Knot(), Knot() },
            { new Endless(), new Endless() },
            { Microsoft.FSharp.Core.FSharpOption<int[]>.Some([1]), Microsoft.FSharp.Core.FSharpOption<int[]>.Some([1]) },
        };

    public static TheoryData<object?, object?> DifferentValues() =>
        new()
        {
            { null, 0 },
            { 1, 1L },
            { "a", "b" },
            { new int[] { 1, 2 }, new int[] { 2, 1 } },
            { new int[] { 1 }, new int[] { 1, 2 } },
            { (1, new List<int> { 2 }), (1, new List<int> { 3 }) },
            { new HashSet<int> { 1, 2 }, new HashSet<int> { 1, 3 } },
            { new List<int[]> { new int[] { 1 } }.ToHashSet(), new List<int[]> { new int[] { 2 } }.ToHashSet() },
            { new Dictionary<string, int[]> { ["a"] = [1], ["b"] = [1] }, new Dictionary<string, int[]> { ["b"] = [1], ["a"] = [2] } },
            { new Record([1]), new Record([2]) },
            { new Struct([1]), new Struct([2]) },
            { new Plain { Parts = { new Plain() } }, new Plain { Parts = { new Plain { Field = 1 } } } },
            { new Written(1), new Written(2) },
            { Microsoft.FSharp.Core.FSharpOption<int[]>.Some([1]), Microsoft.FSharp.Core.FSharpOption<int[]>.Some([2]) },
        };

    [Theory, MemberData(nameof(AlikeValues))]
    public void Values_made_of_the_same_parts_are_alike_and_leave_one_imprint(object? a, object? b)
    {
        Assert.True(Alike.Instance.Equals(a, b));
        Assert.True(Alike.Instance.Equals(b, a));
        Assert.Equal(Imprint.Of(a), Imprint.Of(b));
    }

    [Theory, MemberData(nameof(DifferentValues))]
    public void Values_that_differ_in_a_part_are_not_alike(object? a, object? b)
    {
        Assert.False(Alike.Instance.Equals(a, b));
        Assert.False(Alike.Instance.Equals(b, a));
        if (a is not Written)
            Assert.NotEqual(Imprint.Of(a), Imprint.Of(b));
    }

    // so many paths lead to the last of them that nobody could walk them all
    [Fact]
    public void What_is_shared_is_looked_at_once()
    {
        static Plain Above(Plain below)
        {
            Plain above = new();
            above.Parts.AddRange(Enumerable.Repeat(below, 16));
            return above;
        }
        static Plain Shared() => Enumerable.Range(0, 20).Aggregate(new Plain(), (below, _) => Above(below));
        Assert.True(Alike.Instance.Equals(Shared(), Shared()));
        Assert.Equal(Imprint.Of(Shared()), Imprint.Of(Shared()));
    }

    private static Plain Knot()
    {
        Plain knot = new();
        knot.Parts.Add(knot);
        return knot;
    }

    private sealed record Record(List<int> Items);

    private readonly record struct Struct(int[] Items);

    private sealed class Plain
    {
#pragma warning disable CA1051 // there are classes with public fields
        public int Field;
#pragma warning restore CA1051

        public List<Plain> Parts { get; } = [];
    }

    private sealed class Endless
    {
        public int[] Items { get; } = [1];

        // as that of a list whose end was not thought of
        public Endless Next => new() { Depth = Depth + 1 };

        private int Depth { get; init; }
    }

    private sealed class Throwing
    {
        public int Length => throw new NotSupportedException();
    }

    private sealed class Written(int id)
    {
        public int Same => 0 * id;

        private readonly int id = id;

        public override bool Equals(object? obj) => obj is Written other && other.id == id;

        public override int GetHashCode() => 0;
    }
}
