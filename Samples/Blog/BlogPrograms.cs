using static AnyOrder.Programs;

namespace AnyOrder.Samples.Blogs;

/// <summary>How a post is rendered: one program per post, that says what it needs when it needs it, and nothing of batches.</summary>
internal static class BlogPrograms
{
    public static readonly Family<int, Post> Posts = Name.Family<int, Post>("post");
    public static readonly Family<int, Author> Authors = Name.Family<int, Author>("author");

    /// <summary>The last comments on a post, latest first.</summary>
    public static readonly Family<int, IReadOnlyList<Comment>> Comments = Name.Family<int, IReadOnlyList<Comment>>("comments");

    public static async Program<string> Render(int post)
    {
        // comments do not depend on what stands in the post, so they need not wait for it
        var (content, comments) = await GetAll(Posts[post], Comments[post]);
        Author author = await Get(Authors[content.AuthorId]);
        Author manager = await Get(Authors[author.ManagerId]);
        return BlogText.Of(content, author, manager, comments);
    }
}
