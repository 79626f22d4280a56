namespace AnyOrder.Samples.Blogs;

// properties, not parameters: Dapper converts SQLite's 64-bit integers for the former alone

/// <summary>A post, as it stands in the database.</summary>
internal sealed record Post
{
    public required int Id { get; init; }
    public required int AuthorId { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
}

/// <summary>Someone who writes posts, or manages those who do.</summary>
internal sealed record Author
{
    public required int Id { get; init; }
    public required int ManagerId { get; init; }
    public required string Name { get; init; }
}

/// <summary>A comment on a post. Later ones have higher numbers.</summary>
internal sealed record Comment
{
    public required int Id { get; init; }
    public required int PostId { get; init; }
    public required string Reader { get; init; }
    public required string Body { get; init; }
}
