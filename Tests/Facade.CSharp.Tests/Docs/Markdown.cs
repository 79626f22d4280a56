using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AnyOrder.Tests.Docs;

/// <summary>A fenced block of a page: its language, its id (```text id=stuck) and its lines without common indentation.</summary>
public sealed record Block(string Page, string Language, string Id, string Text);

/// <summary>The pages of the documentation and the blocks of code in them.</summary>
public static partial class Markdown
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md"));

    public static IEnumerable<Block> Blocks() =>
        from page in Pages.Concat(Directory.EnumerateFiles(Path.Combine(Root, "Packaging"), "*.md"))
        from Match fence in Fence().Matches(File.ReadAllText(page))
        select new Block(
            Path.GetFileName(page),
            fence.Groups["language"].Value,
            fence.Groups["id"].Value,
            Unindent(fence.Groups["text"].Value)
        );

    /// <summary>What the page says is printed; where several pages say it, they say the same.</summary>
    public static string Output(string id) => Blocks().Where(block => block.Id == id).Select(block => block.Text).Distinct().Single();

    /// <summary>The lines with their common indentation taken away, and without blanks at line ends.</summary>
    public static string Unindent(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex(@"^```(?<language>\w+)(?: id=(?<id>[\w-]+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
