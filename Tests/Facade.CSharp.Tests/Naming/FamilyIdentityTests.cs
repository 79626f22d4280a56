using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>What belongs to a family and what only looks so, and which keys a family takes.</summary>
public class FamilyIdentityTests
{
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    [Fact]
    public void A_plain_name_that_looks_like_a_member_is_none()
    {
        var plain = Name.Of<string>("user[42]");
        Assert.Null(plain.FamilyKey);
        Assert.NotEqual(plain, User[42]);

        var outcome = Loop.Empty.Given(plain, "plain").Given(User[42], "member").Run();
        Assert.Equal(("plain", "member"), (outcome.Get(plain), outcome.Get(User[42])));
    }

    [Fact]
    public void Families_that_differ_in_the_type_of_their_keys_or_values_have_different_members()
    {
        var (longs, texts) = (Name.Family<long, string>("user"), Name.Family<string, string>("user"));
        var numbers = Name.Family<int, int>("user");
        var outcome = Loop
            .Empty.Given(User[1], "int")
            .Given(longs[1], "long")
            .Given(texts["1"], "string")
            .Given(numbers[1], 1)
            .Run();
        Assert.Equal(4, outcome.Namespace.Count);
        Assert.Equal(
            ("int", "long", "string", 1),
            (outcome.Get(User[1]), outcome.Get(longs[1]), outcome.Get(texts["1"]), outcome.Get(numbers[1]))
        );
    }

    [Fact]
    public void Families_made_twice_with_one_key_are_one_family() =>
        Assert.Equal(User[7], Name.Family<int, string>("user")[7]);

    [Fact]
    public void A_family_of_keys_without_an_exact_text_is_refused_with_advice()
    {
        Refused(() => Name.Family<double, int>("family"));
        Refused(() => Name.Family<DateTime, int>("family"));
        Refused(() => Name.Family<Uri, int>("family"));
        Refused(() => Name.Family<(int, double), int>("family"));
        Refused(() => Name.Family<(int, (Uri, int)), int>("family"));
        Refused(() => Name.Family<object, int>("family"));
    }

    [Fact]
    public void A_format_makes_a_family_of_any_keys()
    {
        var page = Name.Family<Uri, int>("page", uri => uri.AbsoluteUri);
        Assert.Equal("page[https://example.org/]", page[new Uri("https://example.org")].Key);
        Assert.Equal(page[new Uri("https://example.org")], page[new Uri("https://EXAMPLE.org/")]);
        Assert.Equal(3, Loop.Run(Set(page[new Uri("https://example.org")], 3)).Results);
    }

    private static void Refused<T>(Func<T> family)
    {
        var thrown = Assert.Throws<ArgumentException>(() => family());
        Assert.Contains("family", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Give the family a format", thrown.Message, StringComparison.Ordinal);
    }
}
