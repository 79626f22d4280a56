using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class NameTests
{
    private static readonly Name<int> FieldName = Name.Of<int>();
    private static Name<string> PropertyName { get; } = Name.Of<string>();

    [Fact]
    public void A_name_without_a_key_takes_the_name_of_the_field_or_property_it_initialises()
    {
        Assert.Equal("FieldName", FieldName.Key);
        Assert.Equal("PropertyName", PropertyName.Key);
    }

    [Property(MaxTest = 1000)]
    public void A_name_is_its_key_and_its_type(NonWhiteSpaceString key, NonWhiteSpaceString other)
    {
        Assert.Equal(Name.Of<int>(key.Get), Name.Of<int>(key.Get));
        Assert.Equal(Name.Of<int>(key.Get).GetHashCode(), Name.Of<int>(key.Get).GetHashCode());
        Assert.NotEqual<Name>(Name.Of<int>(key.Get), Name.Of<long>(key.Get));
        Assert.Equal(
            string.Equals(key.Get, other.Get, StringComparison.Ordinal),
            Name.Of<int>(key.Get).Equals(Name.Of<int>(other.Get))
        );
    }

    [Property(MaxTest = 1000)]
    public void Names_are_ordered_by_key_ordinally(NonWhiteSpaceString key, NonWhiteSpaceString other) =>
        Assert.Equal(
            Math.Sign(string.CompareOrdinal(key.Get, other.Get)),
            Math.Sign(Comparer<Name>.Default.Compare(Name.Of<int>(key.Get), Name.Of<int>(other.Get)))
        );

    [Theory]
    [InlineData("tr-TR", "id", "ID")] // i and I are different letters in Turkish
    [InlineData("tr-TR", "id", "ıd")]
    [InlineData("de-DE", "straße", "strasse")] // ß and ss sort as one in German
    [InlineData("de-DE", "caf\u00e9", "cafe\u0301")] // one letter or two: linguistically the same
    [InlineData("de-DE", "co-op", "coop")]
    public void Names_whose_keys_differ_in_any_character_are_different_under_every_culture(
        string culture,
        string key,
        string other
    )
    {
        using var _ = new InCulture(culture);
        Assert.NotEqual(Name.Of<int>(key), Name.Of<int>(other));
        var outcome = Loop.Empty.Given(Name.Of<int>(key), 1).Given(Name.Of<int>(other), 2).Run();
        Assert.Equal((1, 2), (outcome.Get(Name.Of<int>(key)), outcome.Get(Name.Of<int>(other))));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    public void The_report_is_the_same_under_every_culture(string culture)
    {
        var (i, capital, rate) = (Name.Of<int>("i"), Name.Of<int>("I"), Name.Of<double>("rate"));
        var loop = Loop.Empty.Given(rate, -0.5).Add("Zoë", Get(capital)).Add("zoe", Get(i)).Add("p", Set(rate, 1234.5));
        var invariant = loop.Run();

        using var _ = new InCulture(culture);
        Assert.Equal(invariant.Explain(), loop.Run().Explain());
        Assert.Equal(invariant.Explain(), invariant.Explain());
        Assert.Contains("1234.5 by", invariant.Explain(), StringComparison.Ordinal);
    }
}
