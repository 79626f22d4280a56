using AnyOrder.Samples.Blogs;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class BlogSampleTests
{
    private static readonly int[] All = [.. Enumerable.Range(1, BlogData.Posts)];

    [Theory]
    [InlineData(1000)]
    [InlineData(10)]
    public async Task Programs_need_four_statements_and_the_naive_way_one_and_three_for_each_post(int posts)
    {
        await using BlogDatabase blog = await BlogDatabase.OpenAsync();
        var (batched, few) = await blog.Batched(All[..posts]);
        var (naive, many) = await blog.Naive(All[..posts]);
        Assert.Equal((4, 1 + 3 * posts), (few.Count, many.Count));
        Assert.Equal(posts, batched.Distinct().Count());
        Assert.Equal(naive, batched);
    }

    [Fact]
    public async Task The_order_of_the_programs_does_not_matter_to_the_statements()
    {
        await using BlogDatabase blog = await BlogDatabase.OpenAsync();
        var (texts, expected) = await blog.Batched(All);
        for (int seed = 0; seed < 5; seed++)
        {
            int[] order = [.. All];
            new Random(seed).Shuffle(order);
            var (shuffled, statements) = await blog.Batched(order);
            Assert.Equal(expected, statements);
            Assert.Equal(order.Select(post => texts[post - 1]), shuffled);
        }
    }

    [Fact]
    public async Task Three_comments_at_most_are_shown_and_some_posts_have_none()
    {
        await using BlogDatabase blog = await BlogDatabase.OpenAsync();
        var (texts, _) = await blog.Batched(All);
        Assert.Equal([0, 1, 2, 3], texts.Select(text => text.Split("\n- ").Length - 1).Distinct().Order());
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_named_by_the_report()
    {
        await using BlogDatabase blog = await BlogDatabase.OpenAsync();
        var error = await Assert.ThrowsAsync<UnresolvedException>(() => BatchedBlog.RenderAsync(blog.Connection, [1, 1001], default));
        Assert.Contains("silent     post[1001]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_prints_counts_times_and_the_first_post()
    {
        SampleRun run = SampleRun.Of("blog");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"(?m)^  one program per post         4 statements +\d+\.\d ms$", run.Output);
        Assert.Matches(@"(?m)^  one statement per thing   3001 statements +\d+\.\d ms$", run.Output);
        Assert.Matches("(?m)^  texts                    the same$", run.Output);
        Assert.EndsWith(
            """
            The first post:

            Rain, part 1
            by Gina Adler, who reports to Dan Adler
            All that is to be said on rain today.
            - Cleo Dahl: I agree.
            - Ada Adler: I agree.
            - Eve Costa: I agree.

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal
        );
    }
}
