using AnyOrder.Samples.Blogs;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Samples;

/// <summary>Sources that open a connection for each call: none is open when a run is cancelled, at whatever moment.</summary>
public sealed class DatabaseCancellationTests : IDisposable
{
    private static readonly Family<int, long> Author = Name.Family<int, long>("author of post");
    private static readonly Family<long, long> Manager = Name.Family<long, long>("manager of author");

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("anyorder");

    private string File => Path.Combine(parent.FullName, "blog.db");

    [Fact(Timeout = 60_000)]
    public async Task No_connection_is_open_after_a_run_that_was_cancelled_at_any_of_fifty_moments()
    {
        await using (CountedConnection connection = new(File))
        {
            await connection.OpenAsync();
            await BlogData.FillAsync(connection, default);
        }

        var cancelled = 0;
        for (var moment = 0; moment < 50; moment++)
        {
            using CancellationTokenSource cancellation = new();
            var error = SeededContext.Run(
                moment,
                context =>
                {
                    context.AfterStep = step =>
                    {
                        if (step == moment)
                            cancellation.Cancel();
                    };
                    return Record.ExceptionAsync(() => Managers().RunAsync(cancellationToken: cancellation.Token));
                }
            );
            Assert.True(error is null or RunCanceledException, $"{error}");
            cancelled += error is null ? 0 : 1;
            AssertNoHandleIsOpen();
        }
        Assert.InRange(cancelled, 20, 50);
    }

    private Loop Managers() =>
        Enumerable
            .Range(1, 10)
            .Aggregate(Loop.Empty, (loop, post) => loop.Add($"{post}", async () => await Get(Manager[await Get(Author[post])])))
            .Source(Author, (post, token) => AskAsync("SELECT AuthorId FROM Post WHERE Id = @key", post, token), maxConcurrency: 4)
            .Source(Manager, (author, token) => AskAsync("SELECT ManagerId FROM Author WHERE Id = @key", author, token));

    private async ValueTask<long> AskAsync<TKey>(string sql, TKey key, CancellationToken token)
    {
        await using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        await connection.OpenAsync(token);
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        var answer = await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, new { key }, cancellationToken: token));
        await Task.Yield();
        return answer;
    }

    private void AssertNoHandleIsOpen()
    {
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(
                new DirectoryInfo("/proc/self/fd").EnumerateFiles(),
                handle => handle.LinkTarget?.StartsWith(parent.FullName, StringComparison.Ordinal) == true
            );
    }

    public void Dispose() => parent.Delete(recursive: true);
}
