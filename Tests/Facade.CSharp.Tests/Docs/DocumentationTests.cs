using Xunit;

namespace AnyOrder.Tests.Docs;

public class DocumentationTests
{
    private static readonly string[] Projects = ["Facade.CSharp.Tests", "LanguageExt.CSharp.Tests", "Durable.CSharp.Tests", "Orleans.CSharp.Tests", "Testing.CSharp.Tests"];

    [Fact]
    public void Every_block_of_code_stands_in_a_file_that_is_compiled_and_run()
    {
        Dictionary<string, string[]> sources = new()
        {
            ["csharp"] = CSharp(),
            ["fsharp"] = [.. Sources("Core.FSharp.Tests", "*.fs"), .. Sources("Durable.FSharp.Tests", "*.fs")],
        };

        var blocks = Markdown.Blocks().Where(block => sources.ContainsKey(block.Language)).ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(sources[block.Language], source => HoldsAll(source, block.Text)));
    }

    [Fact]
    public void Every_block_of_output_is_compared_with_what_the_code_prints()
    {
        var code = string.Concat(CSharp());
        var blocks = Markdown.Blocks().Where(block => block.Language == "text").ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains($"(\"{block.Id}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_are_code_or_output_or_a_diagram_or_a_command() =>
        Assert.All(Markdown.Blocks(), block => Assert.Contains(block.Language, new[] { "csharp", "fsharp", "text", "mermaid", "sh" }));

    private static string[] CSharp() =>
        [.. Projects.SelectMany(project => Sources(project, "*.cs"))];

    private static string[] Sources(string project, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Markdown.Root, "Tests", project, "Docs"), pattern).Select(File.ReadAllText)];

    /// <summary>Whether the source holds the block; what it opens stands at the head of a file, away from the rest.</summary>
    private static bool HoldsAll(string source, string text)
    {
        var lines = text.Split('\n');
        var opened = lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("open ", StringComparison.Ordinal)).ToList();
        // a namespace of the tests is inside AnyOrder, which it need not open
        var named = opened.Where(line => line is not "using AnyOrder;");
        var rest = string.Join('\n', lines.Skip(opened.Count)).Trim('\n');
        return named.All(line => Holds(source, line)) && Holds(source, rest);
    }

    /// <summary>Whether the lines stand in the source, one after the other, whatever they are indented by there.</summary>
    private static bool Holds(string source, string text)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var height = text.Split('\n').Length;
        return Enumerable
            .Range(0, Math.Max(0, lines.Length - height + 1))
            .Select(start => string.Join('\n', lines.Skip(start).Take(height)))
            .Any(window => !string.IsNullOrWhiteSpace(window) && Markdown.Unindent(window) == text);
    }
}
