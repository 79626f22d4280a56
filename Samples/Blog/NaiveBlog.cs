using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace AnyOrder.Samples.Blogs;

/// <summary>Renders the same posts as one would without thinking: a statement for the posts, and then three more for each of them.</summary>
internal static class NaiveBlog
{
    private const string SelectPosts = "SELECT * FROM Post WHERE Id IN (SELECT value FROM json_each(@keys))";
    private const string SelectAuthor = "SELECT * FROM Author WHERE Id = @key";
    private const string SelectComments = "SELECT * FROM Comment WHERE PostId = @key ORDER BY Id DESC LIMIT 3";

    public static async Task<IReadOnlyList<string>> RenderAsync(DbConnection connection, IReadOnlyList<int> posts, CancellationToken token)
    {
        CommandDefinition all = new(SelectPosts, new { keys = JsonSerializer.Serialize(posts) }, cancellationToken: token);
        Dictionary<int, string> texts = [];
        foreach (Post post in await connection.QueryAsync<Post>(all))
        {
            Author author = await connection.QuerySingleAsync<Author>(One(SelectAuthor, post.AuthorId, token));
            Author manager = await connection.QuerySingleAsync<Author>(One(SelectAuthor, author.ManagerId, token));
            IEnumerable<Comment> comments = await connection.QueryAsync<Comment>(One(SelectComments, post.Id, token));
            texts[post.Id] = BlogText.Of(post, author, manager, comments);
        }

        return [.. posts.Select(post => texts[post])];
    }

    private static CommandDefinition One(string sql, int key, CancellationToken token) => new(sql, new { key }, cancellationToken: token);
}
