using AnyOrder.Samples;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class SettingsReferenceTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("${Near}", "near")]
    [InlineData("${Near}${Far:Away}.", "nearaway.")]
    [InlineData("${fAR:aWAY}", "away")]
    [InlineData("${Far:${Which}}", "away")]
    [InlineData("$$ $${Near} {Near}", "$ ${Near} {Near}")]
    [InlineData("${Deep:Far:Away}", "deep ${Near}")]
    public void A_reference_stands_for_the_value_it_names(string text, string expected)
    {
        Outcome outcome = Run(text).EnsureResolved();
        Assert.Equal(expected, outcome.Get(Name.Of<string>("Here:Value")));
    }

    [Theory]
    [InlineData("costs $5", "column 7 of the value: a lone $")]
    [InlineData("$", "column 1 of the value: a lone $")]
    [InlineData("$$$", "column 3 of the value: a lone $")]
    [InlineData("a ${Near", "column 3 of the value: a ${ without a }")]
    [InlineData("${Far:${Which}", "column 1 of the value: a ${ without a }")]
    [InlineData("${Far:${Which", "column 7 of the value: a ${ without a }")]
    [InlineData("\n${}", "column 2 of the value: a ${ without a key")]
    public void A_malformed_reference_is_reported_with_file_key_and_column(string text, string problem)
    {
        string report = Run(text).Explain();
        Assert.Contains("Here:Value", report, StringComparison.Ordinal);
        Assert.Contains("(app.ini)", report, StringComparison.Ordinal);
        Assert.Contains(problem, report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_value_does_not_hide_what_else_is_wrong()
    {
        string report = Run("${", ("Other:Value", "${Missing}")).Explain();
        Assert.Contains("a ${ without a key", report, StringComparison.Ordinal);
        Assert.Contains("Other:Missing", report, StringComparison.Ordinal);
    }

    [Fact]
    public void All_missing_keys_of_a_value_are_named_at_once()
    {
        string report = Run("${No:One} ${No:Two}").Explain();
        Assert.Contains("No:One", report, StringComparison.Ordinal);
        Assert.Contains("No:Two", report, StringComparison.Ordinal);
    }

    private static Outcome Run(string text, params (string Key, string Value)[] more)
    {
        (string Key, string Value)[] settings =
        [
            ("Here:Value", text),
            ("Here:Near", "near"),
            ("Here:Which", "Away"),
            ("Far:Away", "away"),
            ("Deep:Far:Away", "deep $${Near}"),
            .. more,
        ];
        return SettingsLoop.Of("app.ini", [.. settings.Select(s => KeyValuePair.Create(s.Key, s.Value))], new Dictionary<string, int>()).Run();
    }
}
