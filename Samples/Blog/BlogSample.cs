using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace AnyOrder.Samples.Blogs;

/// <summary>Renders a thousand posts by programs and by hand, and prints what either asked of the database.</summary>
public static class BlogSample
{
    private delegate Task<IReadOnlyList<string>> Render(DbConnection connection, IReadOnlyList<int> posts, CancellationToken token);

    /// <summary>The exit code: 0 when both rendered the same. The database is made in a new directory in <paramref name="parent"/>, and deleted.</summary>
    public static async Task<int> RunAsync(TextWriter output, string parent, CancellationToken token)
    {
        using TemporaryDirectory directory = new(parent);
        await using CountedConnection connection = new(directory.File("blog.db"));
        await connection.OpenAsync(token);
        await BlogData.FillAsync(connection, token);

        Measured batched = await MeasureAsync(BatchedBlog.RenderAsync, connection, token);
        Measured naive = await MeasureAsync(NaiveBlog.RenderAsync, connection, token);
        bool same = batched.Texts.SequenceEqual(naive.Texts);

        output.WriteLine(Invariant($"{BlogData.Posts} posts, each with its author, the author's manager and its last three comments:"));
        output.WriteLine();
        output.WriteLine(Invariant($"  one program per post     {batched}"));
        output.WriteLine(Invariant($"  one statement per thing  {naive}"));
        output.WriteLine($"  texts                    {(same ? "the same" : "DIFFERENT")}");
        output.WriteLine();
        output.WriteLine("SQLite answers within this process. Over a network, every statement costs a round trip more.");
        output.WriteLine();
        output.WriteLine("The first post:");
        output.WriteLine();
        output.Write(batched.Texts[0].ReplaceLineEndings(output.NewLine));
        return same ? 0 : 1;
    }

    private static async Task<Measured> MeasureAsync(Render render, CountedConnection connection, CancellationToken token)
    {
        int[] posts = [.. Enumerable.Range(1, BlogData.Posts)];
        // once before, so that compiling is not measured
        await render(connection, posts, token);
        int before = connection.Statements;
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<string> texts = await render(connection, posts, token);
        return new(texts, connection.Statements - before, watch.Elapsed);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(IReadOnlyList<string> Texts, int Statements, TimeSpan Elapsed)
    {
        public override string ToString() => Invariant($"{Statements,5} statements {Elapsed.TotalMilliseconds,8:0.0} ms");
    }
}
