using Microsoft.CodeAnalysis;
using Xunit;

namespace AnyOrder.Tests.Harness;

/// <summary>Compares what the rules say of a snippet with what they should say.</summary>
public static class Expect
{
    /// <summary>That the rule points at these pieces of the text, and no rule at anything else.</summary>
    public static async Task Reported(string id, string members, params string[] pieces)
    {
        var snippet = new Snippet(members);
        // but for the errors of which rules speak too
        Assert.DoesNotContain(snippet.Compiler(), said => said.StartsWith("CS", StringComparison.Ordinal) && said is not ("CS0315" or "CS0311" or "CS4014"));
        var reports = await snippet.Reports();
        Assert.Equal(pieces.Select(piece => (id, piece)), reports.Select(report => (report.Id, Text(report))));
    }

    /// <summary>That the snippet compiles, and no rule has anything to say.</summary>
    public static async Task Silence(string members)
    {
        var snippet = new Snippet(members);
        Assert.Empty(snippet.Compiler());
        Assert.Empty(await snippet.Reports());
    }

    private static string Text(Diagnostic report) =>
        report.Location.SourceTree!.GetText().ToString(report.Location.SourceSpan);
}
