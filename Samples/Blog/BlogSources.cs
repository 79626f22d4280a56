using System.Data.Common;
using System.Text.Json;
using Dapper;
using static AnyOrder.Samples.Blogs.BlogPrograms;

namespace AnyOrder.Samples.Blogs;

/// <summary>Where posts, authors and comments come from: one statement for all keys that are waited for.</summary>
internal static class BlogSources
{
    private const string SelectPosts = "SELECT * FROM Post WHERE Id IN (SELECT value FROM json_each(@keys))";
    private const string SelectAuthors = "SELECT * FROM Author WHERE Id IN (SELECT value FROM json_each(@keys))";

    // a LIMIT would be one for all posts together, so the comments are numbered within their post
    private const string SelectComments = """
        SELECT Id, PostId, Reader, Body
        FROM (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY PostId ORDER BY Id DESC) AS Place
            FROM Comment
            WHERE PostId IN (SELECT value FROM json_each(@keys))
        )
        WHERE Place <= 3
        ORDER BY Id DESC
        """;

    /// <summary>A loop with the three sources.</summary>
    /// <remarks>They share the connection: sources are called one after the other, and SQLite has answered when the call returns.</remarks>
    public static Loop Of(DbConnection connection) =>
        Loop
            .Empty.Source(
                Posts,
                async (keys, token) => (await RowsAsync<Post>(connection, SelectPosts, keys, token)).ToDictionary(post => post.Id)
            )
            .Source(
                Authors,
                async (keys, token) => (await RowsAsync<Author>(connection, SelectAuthors, keys, token)).ToDictionary(author => author.Id)
            )
            .Source(
                Comments,
                async (keys, token) =>
                {
                    var found = (await RowsAsync<Comment>(connection, SelectComments, keys, token)).ToLookup(comment => comment.PostId);
                    // a post without comments has an answer too: a key that is left out is reported as missing
                    return keys.ToDictionary(key => key, IReadOnlyList<Comment> (key) => [.. found[key]]);
                }
            );

    // the keys are one parameter, so that the statement is the same text however many there are
    private static Task<IEnumerable<T>> RowsAsync<T>(DbConnection connection, string sql, IReadOnlyList<int> keys, CancellationToken token) =>
        connection.QueryAsync<T>(new CommandDefinition(sql, new { keys = JsonSerializer.Serialize(keys) }, cancellationToken: token));
}
