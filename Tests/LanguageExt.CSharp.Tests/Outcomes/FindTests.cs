using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class FindTests
{
    private static readonly Name<int> Bound = Name.Of<int>();
    private static readonly Name<int> Unbound = Name.Of<int>();
    private static readonly Name<string?> Text = Name.Of<string?>();
    private static readonly Name<int?> Number = Name.Of<int?>();

    private static readonly Outcome Found = Loop.Empty.Given(Bound, 0).Given(Text, null).Given(Number, null).Add("p", Get(Unbound)).Run();

    [Fact]
    public void A_name_that_is_bound_is_found() => Assert.Equal(Some(0), Found.Find(Bound));

    [Fact]
    public void A_name_that_is_not_bound_is_not_found() => Assert.Equal(None, Found.Find(Unbound));

    [Fact]
    public void A_null_is_not_found()
    {
        Assert.Equal(None, Found.Find(Text));
        Assert.Equal(None, Found.Find(Number));
    }

    [Fact]
    public void A_null_is_told_from_nothing_by_an_option_that_holds_it()
    {
        Assert.Equal(OptionUnsafe<string?>.Some(null), Found.FindUnsafe(Text));
        Assert.Equal(OptionUnsafe<int?>.Some(null), Found.FindUnsafe(Number));
        Assert.True(Found.FindUnsafe(Text).IsSome);
        Assert.True(Found.FindUnsafe(Unbound).IsNone);
    }

    [Fact]
    public void The_namespace_is_a_map_from_names_to_claims()
    {
        var claims = Found.Namespace.ToHashMap();
        Assert.Equal(3, claims.Count);
        Assert.Equal(Some((object)0), claims.Find(Bound).Map(claim => claim.Value!));
        Assert.Equal(Some("(given)"), claims.Find(Text).Map(claim => claim.Label));
        Assert.Equal(None, claims.Find(Unbound));
        Assert.Equal(claims, Found.Namespace.ToHashMap());
    }

    [Fact]
    public void The_key_of_the_map_is_the_name_and_not_its_text() =>
        Assert.Equal(None, Found.Namespace.ToHashMap().Find(Name.Of<string>(Bound.Key)));
}
