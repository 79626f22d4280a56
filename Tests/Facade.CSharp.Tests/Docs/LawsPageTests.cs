using System.Text.RegularExpressions;
using Xunit;

namespace AnyOrder.Tests.Docs;

public partial class LawsPageTests
{
    private static readonly string[] Listed =
    [
        .. from line in File.ReadLines(Path.Combine(Markdown.Root, "docs", "laws.md"))
           where line.StartsWith('|')
           from Match name in Quoted().Matches(line.TrimEnd('|', ' ').Split('|')[^1])
           select name.Groups[1].Value,
    ];

    [Fact]
    public void Every_law_on_the_page_has_its_test() =>
        Assert.Empty(Listed.Except(TestsIn("*Tests.*")));

    [Fact]
    public void Every_test_of_a_law_is_on_the_page() =>
        Assert.Empty(TestsIn("*LawTests.*").Except(Listed));

    private static IEnumerable<string> TestsIn(string pattern) =>
        from file in Directory.EnumerateFiles(Path.Combine(Markdown.Root, "Tests"), pattern, SearchOption.AllDirectories)
        where file.EndsWith(".fs", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        from Match test in Test().Matches(File.ReadAllText(file))
        select test.Groups["name"].Value;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    /// <summary>The name of a test: what follows an attribute, in either language.</summary>
    [GeneratedRegex(@"\[<?(?:Fact|Property|Theory)[^\]]*>?\]\s+(?:let ``(?<name>[^`]+)``|public void (?<name>\w+)\()")]
    private static partial Regex Test();
}
