using System.Text.RegularExpressions;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public partial class PageTests
{
    private static readonly Name<int> One = Name.Of<int>("one");
    private static readonly Name<int> Two = Name.Of<int>("two");
    private static readonly Name<int> Three = Name.Of<int>("three");

    private static readonly Loop Loop = Loop
        .Empty.Given(One, 1)
        .Add("first", from one in Get(One) from two in Set(Two, one + 1) from three in Get(Three) select three)
        .Add("second", from two in Get(Two) from three in Set(Three, two + 1) select three)
        .Add("stuck", from two in Get(Two) from four in Get(Name.Of<int>("four")) select four);

    private static readonly string Html = Loop.Run(new() { Record = true }).ToHtml();

    [ChromiumFact]
    public void A_page_shows_the_end_of_the_run_at_first_without_an_error()
    {
        var (dom, console) = Chromium.Open(Html, "");
        Assert.Equal("", console);
        Assert.Equal(["finished", "finished", "waits for four"], Statuses(dom));
        Assert.Equal(["1, 3", "1-2", "1-2"], RanIn(dom));
        Assert.Contains("after generation 3 of 3", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("later", Classes(dom));
    }

    [ChromiumFact]
    public void A_page_shows_the_run_as_it_stood_after_any_generation()
    {
        Assert.Equal(["not started", "not started", "not started"], Statuses(Chromium.Open(Html, "#generation=0").Dom));

        var (dom, console) = Chromium.Open(Html, "#generation=1");
        Assert.Equal("", console);
        Assert.Equal(["waits for three", "waits for two", "waits for two"], Statuses(dom));
        Assert.Contains("after generation 1 of 3", dom, StringComparison.Ordinal);
        Assert.Equal(["name bound later", "name missing later"], Classes(dom).Where(kind => Faded().IsMatch(kind)).Order());
    }

    [ChromiumFact]
    public void A_run_that_was_not_recorded_has_a_page_without_a_slider()
    {
        var (dom, console) = Chromium.Open(Loop.Run().ToHtml(), "");
        Assert.Equal("", console);
        Assert.Contains("""<div class="bar" id="controls" hidden="">""", dom, StringComparison.Ordinal);
        Assert.Contains("not all of who got what is drawn", dom, StringComparison.Ordinal);
    }

    private static string[] Statuses(string dom) => [.. Status().Matches(dom).Select(match => match.Groups[1].Value)];

    private static string[] RanIn(string dom) => [.. Ran().Matches(dom).Select(match => match.Groups[1].Value)];

    private static string[] Classes(string dom) => [.. Box().Matches(dom).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^name.* later$")]
    private static partial Regex Faded();

    [GeneratedRegex("""<td class="status">([^<]*)</td>""")]
    private static partial Regex Status();

    [GeneratedRegex("""<td class="ran">([^<]*)</td>""")]
    private static partial Regex Ran();

    [GeneratedRegex("""<g class="box ([^"]*)" """)]
    private static partial Regex Box();
}
