using System.Text;

namespace AnyOrder.Samples.Blogs;

/// <summary>A post as text, with all that belongs to it.</summary>
internal static class BlogText
{
    public static string Of(Post post, Author author, Author manager, IEnumerable<Comment> comments)
    {
        StringBuilder text = new();
        text.Append(post.Title).Append('\n');
        text.Append("by ").Append(author.Name).Append(", who reports to ").Append(manager.Name).Append('\n');
        text.Append(post.Body).Append('\n');
        foreach (Comment comment in comments)
        {
            text.Append("- ").Append(comment.Reader).Append(": ").Append(comment.Body).Append('\n');
        }

        return text.ToString();
    }
}
