using AnyOrder.Samples.Blogs;
using SQLitePCL;
using Xunit;

namespace AnyOrder.Tests.Samples;

/// <summary>The database of the sample, filled, and SQLite's own word on what is executed.</summary>
internal sealed class BlogDatabase : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new(Path.GetTempPath());

    private BlogDatabase() => Connection = new(_directory.File("blog.db"));

    public CountedConnection Connection { get; }

    public static async Task<BlogDatabase> OpenAsync()
    {
        BlogDatabase blog = new();
        await blog.Connection.OpenAsync();
        await BlogData.FillAsync(blog.Connection, default);
        return blog;
    }

    public Task<(IReadOnlyList<string> Texts, List<string> Statements)> Batched(IReadOnlyList<int> posts) =>
        Traced(() => BatchedBlog.RenderAsync(Connection, posts, default));

    public Task<(IReadOnlyList<string> Texts, List<string> Statements)> Naive(IReadOnlyList<int> posts) =>
        Traced(() => NaiveBlog.RenderAsync(Connection, posts, default));

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        _directory.Dispose();
    }

    // the statements with their parameters filled in; the connection has to count as many as SQLite tells of
    private async Task<(T, List<string>)> Traced<T>(Func<Task<T>> act)
    {
        List<string> statements = [];
        int before = Connection.Statements;
        raw.sqlite3_trace(Connection.Handle, (_, sql) => statements.Add(sql), null);
        T result = await act();
        raw.sqlite3_trace(Connection.Handle, (strdelegate_trace?)null, null);
        Assert.Equal(statements.Count, Connection.Statements - before);
        return (result, statements);
    }
}
