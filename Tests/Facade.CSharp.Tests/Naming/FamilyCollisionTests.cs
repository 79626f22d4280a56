using Xunit;

namespace AnyOrder.Tests;

/// <summary>Different keys are different names, even where their texts could be read in two ways.</summary>
public class FamilyCollisionTests
{
    [Flags]
    public enum Right
    {
        None = 0,
        Read = 1,
        Write = 2,
        Share = 4,
    }

    [Fact]
    public void Members_of_different_families_are_different_names()
    {
        var (outer, inner) = (Name.Family<string, int>("a"), Name.Family<string, int>("a[b]"));
        Assert.NotEqual(outer["b][c"], inner["c"]);
    }

    [Fact]
    public void Tuples_of_flags_that_differ_are_different_keys()
    {
        var rights = Name.Family<(Right, Right), int>("rights");
        Assert.NotEqual(rights[(Right.Read | Right.Write, Right.Share)], rights[(Right.Read, Right.Write | Right.Share)]);
    }

    [Theory]
    [InlineData("sv-SE")] // prints negative numbers with a minus sign of its own
    [InlineData("de-DE")]
    public void An_enum_value_without_a_name_prints_the_same_under_every_culture(string culture)
    {
        var day = Name.Family<DayOfWeek, int>("day");
        using var _ = new InCulture(culture);
        Assert.Equal("day[-5]", day[(DayOfWeek)(-5)].Key);
    }
}
