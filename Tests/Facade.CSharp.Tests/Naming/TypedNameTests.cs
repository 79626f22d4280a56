using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>One key with several types: several names, and never a cast that fails.</summary>
public class TypedNameTests
{
    private static readonly Name<int> Number = Name.Of<int>("x");
    private static readonly Name<string> Text = Name.Of<string>("x");
    private static readonly Name<object> Thing = Name.Of<object>("x");
    private static readonly Name<int?> Maybe = Name.Of<int?>("x");

    [Fact]
    public void Names_with_one_key_and_several_types_are_used_side_by_side()
    {
        var outcome = Loop
            .Empty.Add("number", Set(Number, 1))
            .Add("text", from n in Get(Number) from t in Set(Text, $"{n}") select t)
            .Add("thing", from both in GetAll(Number, Text) from o in Set(Thing, both) select o)
            .Given(Maybe, null)
            .Run()
            .EnsureResolved();
        Assert.Equal((1, "1"), (outcome.Get(Number), outcome.Get(Text)));
        Assert.Equal((1, "1"), outcome.Get(Thing));
        Assert.Null(outcome.Get(Maybe));
        Assert.Equal(4, outcome.Namespace.Count);
    }

    [Fact]
    public void A_value_of_another_type_does_not_answer_a_name()
    {
        var outcome = Loop.Empty.Given(Number, 1).Add("p", Get(Text)).Run();
        Assert.Equal(Status.Stuck, outcome.Status);
        Assert.False(outcome.TryGet(Text, out var _));
        Assert.False(outcome.TryGet(Thing, out var _));
        Assert.False(outcome.TryGet(Maybe, out var _));
        Assert.Throws<UnresolvedException>(() => outcome.Get(Thing));
    }

    [Fact]
    public void A_demand_for_one_key_with_several_types_gets_every_value()
    {
        var loop = Loop.Empty.Given(Text, "one").Given(Number, 1).Given(Thing, 'o');
        Assert.Equal(
            ('o', 1, "one"),
            loop.Add("p", GetAll(Thing, Number, Text)).Run().Result<(object, int, string)>("p")
        );
    }

    [Fact]
    public void Null_is_a_value_like_any_other()
    {
        var name = Name.Of<string?>("nothing");
        var outcome = Loop.Empty.Add("a", Set(name, null)).Add("b", from n in Get(name) select n is null).Run();
        Assert.True(outcome.Result<bool>("b"));
        Assert.Null(outcome.Result<string?>("a"));
        Assert.True(outcome.TryGet(name, out var value));
        Assert.Null(value);
    }
}
