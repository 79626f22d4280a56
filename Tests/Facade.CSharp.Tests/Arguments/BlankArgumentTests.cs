using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class BlankArgumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData("\u00a0\u2003")]
    public void A_blank_key_or_label_is_refused(string blank)
    {
        Refused("key", () => Name.Of<int>(blank));
        Refused("key", () => Name.Family<int, int>(blank));
        Refused("key", () => Name.Family<double, int>(blank, n => $"{n}"));
        Refused("label", () => Loop.Empty.Add(blank, Pure(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_label_of_a_run_is_refused(string blank)
    {
        Assert.Throws<ArgumentException>(() => Loop.Run(Pure(1), label1: blank));
        Assert.Throws<ArgumentException>(() => Loop.Run(Pure(1), Pure(2), label2: blank));
    }

    [Fact]
    public void A_key_or_label_that_only_contains_blanks_among_other_text_is_taken_as_it_is()
    {
        Assert.Equal(" a b ", Name.Of<int>(" a b ").Key);
        Assert.NotEqual(Name.Of<int>("a"), Name.Of<int>("a "));
        Assert.Equal(1, Loop.Empty.Add(" a b ", Pure(1)).Run().Result<int>(" a b "));
    }

    [Fact]
    public void The_key_of_a_member_may_be_empty() =>
        Assert.Equal("file[]", Name.Family<string, int>("file")[""].Key);

    [Fact]
    public void A_sequence_of_names_with_a_null_among_them_is_refused() =>
        Assert.Throws<ArgumentNullException>("names", () => GetAll([Name.Of<int>("x"), null!]));

    private static void Refused(string parameter, Func<object> call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);
}
