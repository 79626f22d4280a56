using System.Text.RegularExpressions;
using Xunit;

namespace AnyOrder.Tests.Docs;

/// <summary>Links as they are read in the repository; docs/build.sh checks those of the site.</summary>
public partial class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading() =>
        Assert.Empty(
            from page in Markdown.Pages
            from Match link in Link().Matches(WithoutCode(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target)
            select $"{Path.GetFileName(page)}: {target}"
        );

    // the site's menu is made of it
    [Fact]
    public void The_index_lists_every_page_once()
    {
        var index = File.ReadAllText(Path.Combine(Markdown.Root, "docs", "index.md"));
        var listed = Entry().Matches(index).Select(entry => entry.Groups["page"].Value).Where(page => !page.StartsWith("..", StringComparison.Ordinal));
        var pages = Directory.EnumerateFiles(Path.Combine(Markdown.Root, "docs"), "*.md").Select(Path.GetFileName).Where(page => page != "index.md");
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("What is asked of you", "what-is-asked-of-you")]
    [InlineData("By `await`", "by-await")]
    [InlineData("Tasks, and `TaskCompletionSource`", "tasks-and-taskcompletionsource")]
    public void Headings_have_the_anchors_they_have_in_a_repository(string heading, string anchor) =>
        Assert.Equal(anchor, Anchor(heading));

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0] is "" ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return File.Exists(file) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(WithoutCode(page)).Select(heading => Anchor(heading.Groups["text"].Value));

    private static string Anchor(string heading) =>
        NoPart().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string page) => Fence().Replace(File.ReadAllText(page), "");

    [GeneratedRegex(@"\[[^\]\n]+\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^- \[[^\]\n]+\]\((?<page>\S+\.md)\)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoPart();

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
