using System.Data.Common;

namespace AnyOrder.Samples.Blogs;

/// <summary>Renders posts by programs: four statements, however many posts there are.</summary>
/// <remarks>
/// One for the posts, one for their comments, one for the authors, one for the managers. Whoever is known as an author by then is not asked for again as a
/// manager, so there could be fewer.
/// </remarks>
internal static class BatchedBlog
{
    public static async Task<IReadOnlyList<string>> RenderAsync(DbConnection connection, IReadOnlyList<int> posts, CancellationToken token)
    {
        Loop loop = posts.Aggregate(BlogSources.Of(connection), (loop, post) => loop.Add(Label(post), BlogPrograms.Render(post)));
        Outcome outcome = (await loop.RunAsync(cancellationToken: token)).EnsureResolved();
        return [.. posts.Select(post => outcome.Result<string>(Label(post)))];
    }

    private static string Label(int post) => $"render {post}";
}
