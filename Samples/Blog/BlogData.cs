using System.Data.Common;
using Dapper;

namespace AnyOrder.Samples.Blogs;

/// <summary>What is in the database: the same in every run.</summary>
internal static class BlogData
{
    public const int Posts = 1000;
    private const int Authors = 40;
    private const int Comments = 5000;

    // they manage and write nothing, so that no post brings a manager along as its author
    private const int Managers = 4;

    private static readonly string[] FirstNames = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gina", "Hugo"];
    private static readonly string[] LastNames = ["Adler", "Brandt", "Costa", "Dahl", "Engel"];
    private static readonly string[] Topics = ["Bread", "Rain", "Trains", "Chess", "Gardens", "Maps", "Tea"];
    private static readonly string[] Opinions = ["I agree.", "I doubt it.", "More of this, please.", "Where can I read on?"];

    public static async Task FillAsync(DbConnection connection, CancellationToken token)
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync(token);
        Task Execute(string sql, object? rows = null) =>
            connection.ExecuteAsync(new CommandDefinition(sql, rows, transaction, cancellationToken: token));

        await Execute("CREATE TABLE Author (Id INTEGER PRIMARY KEY, ManagerId INTEGER NOT NULL, Name TEXT NOT NULL)");
        await Execute("CREATE TABLE Post (Id INTEGER PRIMARY KEY, AuthorId INTEGER NOT NULL, Title TEXT NOT NULL, Body TEXT NOT NULL)");
        await Execute("CREATE TABLE Comment (Id INTEGER PRIMARY KEY, PostId INTEGER NOT NULL, Reader TEXT NOT NULL, Body TEXT NOT NULL)");
        // without it, every statement for the comments on one post would read all comments
        await Execute("CREATE INDEX CommentPost ON Comment (PostId)");
        await Execute("INSERT INTO Author VALUES (@Id, @ManagerId, @Name)", Enumerable.Range(1, Authors).Select(Author));
        await Execute("INSERT INTO Post VALUES (@Id, @AuthorId, @Title, @Body)", Enumerable.Range(1, Posts).Select(Post));
        await Execute("INSERT INTO Comment VALUES (@Id, @PostId, @Reader, @Body)", Enumerable.Range(1, Comments).Select(Comment));
        await transaction.CommitAsync(token);
    }

    private static Author Author(int id) => new() { Id = id, ManagerId = 1 + id % Managers, Name = Person(id) };

    private static Post Post(int id) =>
        new()
        {
            Id = id,
            AuthorId = 1 + Managers + id % (Authors - Managers),
            Title = $"{Topics[id % Topics.Length]}, part {1 + id / Topics.Length}",
            Body = $"All that is to be said on {Topics[id % Topics.Length].ToLowerInvariant()} today.",
        };

    // uneven: some posts have many comments, and some have none
    private static Comment Comment(int id) =>
        new() { Id = id, PostId = 1 + id * (id % 11 + 1) % Posts, Reader = Person(id / 3), Body = Opinions[id % Opinions.Length] };

    private static string Person(int number) =>
        $"{FirstNames[number % FirstNames.Length]} {LastNames[number / FirstNames.Length % LastNames.Length]}";
}
