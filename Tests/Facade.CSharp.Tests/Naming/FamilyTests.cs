using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class FamilyTests
{
    private static readonly Family<int, string> User = Name.Family<int, string>("user");
    private static readonly Family<(int, string), int> Cell = Name.Family<(int, string), int>();
    private static readonly Family<string, int> File = Name.Family<string, int>("file");

    [Fact]
    public void A_family_without_a_key_takes_the_name_of_its_field() => Assert.Equal("Cell", Cell.Key);

    [Fact]
    public void A_member_prints_the_key_of_its_family_and_its_own()
    {
        Assert.Equal("user[42]", User[42].Key);
        Assert.Equal("user[42]", User[42].ToString());
        Assert.Equal("user", User[42].FamilyKey);
        Assert.Equal("file[a b.txt]", File["a b.txt"].Key);
        Assert.Equal("Cell[(1, \"A\")]", Cell[(1, "A")].Key);
    }

    [Property(MaxTest = 1000)]
    public void Members_are_one_name_when_their_integers_are_equal(int key, int other)
    {
        Assert.Equal(User[key], User[key]);
        Assert.Equal(key == other, User[key].Equals(User[other]));
    }

    [Property(MaxTest = 1000)]
    public void Members_are_one_name_when_their_strings_are_equal(NonNull<string> key, NonNull<string> other)
    {
        Assert.Equal(File[key.Get], File[key.Get]);
        Assert.Equal(key.Get == other.Get, File[key.Get].Equals(File[other.Get]));
    }

    [Property(MaxTest = 1000)]
    public void Members_are_one_name_when_their_tuples_are_equal(string? a, string? b, string? c, string? d)
    {
        var pair = Name.Family<(string?, string?), int>();
        Assert.Equal((a, b) == (c, d), pair[(a, b)].Equals(pair[(c, d)]));
    }

    [Fact]
    public void No_text_in_a_tuple_of_strings_passes_for_its_punctuation()
    {
        var pair = Name.Family<(string?, string?), int>("pair");
        (string?, string?)[] keys =
        [
            ("a", "b"),
            ("a\", \"b", ""),
            ("", "a\", \"b"),
            ("x\", \"y", "z"),
            ("x", "y\", \"z"),
            ("a\\", "b"),
            ("a\\\", \"b", ""),
            (null, "null"),
            ("null", null),
            ("\"", "\\"),
        ];
        Assert.Equal("pair[(\"x\\\", \\\"y\", \"z\")]", pair[keys[3]].Key);
        Assert.Equal(keys.Length, keys.Select(key => pair[key].Key).Distinct().Count());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")] // prints negative numbers with a minus sign of its own
    public void Members_print_the_same_under_every_culture(string culture)
    {
        using var _ = new InCulture(culture);
        Assert.Equal("user[-1234567]", User[-1234567].Key);
        Assert.Equal("rate[-1.5]", Name.Family<decimal, int>("rate")[-1.50m].Key);
        Assert.Equal("on[2024-02-29]", Name.Family<DateOnly, int>("on")[new DateOnly(2024, 2, 29)].Key);
        Assert.Equal("at[-1.02:03:04]", Name.Family<TimeSpan, int>("at")[-new TimeSpan(1, 2, 3, 4)].Key);
        Assert.Equal("day[Friday]", Name.Family<DayOfWeek, int>("day")[DayOfWeek.Friday].Key);
        Assert.Equal("t[(-1, (0.5, \"i\"))]", Name.Family<(int, (decimal, string)), int>("t")[(-1, (0.5m, "i"))].Key);
    }

    [Fact]
    public void Equal_decimals_are_one_key_however_many_zeros_they_carry()
    {
        var rate = Name.Family<decimal, int>("rate");
        Assert.Equal(rate[1.0m], rate[1.00m]);
        Assert.Equal("rate[1]", rate[1.00m].Key);
        Assert.Equal(rate[0m], rate[-0.0m]);
        Assert.NotEqual(rate[decimal.MaxValue], rate[decimal.MaxValue - 1]);
    }

    [Fact]
    public void Members_are_names_like_any_other()
    {
        var outcome = Loop
            .Empty.Add("ada", Set(User[1], "Ada"))
            .Add("greet", from name in Get(User[1]) from both in Set(User[2], name + " and Bob") select both)
            .Run();
        Assert.Equal("Ada and Bob", outcome.Get(User[2]));
    }
}
