using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class TourPageTests
{
    static readonly Name<int> One = Name.Of<int>("one");
    static readonly Name<int> Two = Name.Of<int>("two");
    static readonly Name<int> Three = Name.Of<int>("three");
    static readonly Name<int> Four = Name.Of<int>("four");
    static readonly Name<int> Seven = Name.Of<int>("seven");

    static readonly Program<string> DoSomeMath =
        from one in Set(One, 1)
        from two in Set(Two, 2)
        from three in Get(Three)
        from four in Get(Four)
        from seven in Set(Seven, three + four)
        select "Done some math";

    static readonly Program<string> DoSomeMoreMath =
        from one in Get(One)
        from two in Get(Two)
        from three in Set(Three, one + two)
        from four in Set(Four, three + one)
        from seven in Get(Seven)
        select $"Done some more math, ended with: {seven}";

    [Fact]
    public void One_program_alone_is_stuck()
    {
        Outcome outcome = Loop.Empty.Add("math", DoSomeMath).Run();
        Status status = outcome.Status; // Stuck
        int one = outcome.Get(One); // 1: what it did is kept

        Assert.Equal((Status.Stuck, 1), (status, one));
        Assert.Equal(Markdown.Output("tour-stuck"), Loop.Empty.Add("math", DoSomeMath, "Tour.cs", 19).Run().Explain());
    }

    [Fact]
    public void Two_programs_resolve_each_other()
    {
        Loop loop = Loop.Empty.Add("math", DoSomeMath).Add("more math", DoSomeMoreMath);
        Outcome outcome = loop.Run();
        string result = outcome.Result<string>("more math"); // "Done some more math, ended with: 7"
        int seven = outcome.Get(Seven); // 7

        Assert.Equal(("Done some more math, ended with: 7", 7), (result, seven));
        Assert.Equal(4, outcome.Generations);
    }

    [Fact]
    public void The_order_of_the_programs_does_not_matter()
    {
        Outcome outcome = Loop.Empty.Add("math", DoSomeMath).Add("more math", DoSomeMoreMath).Run();
        Outcome other = Loop.Empty.Add("more math", DoSomeMoreMath).Add("math", DoSomeMath).Run();
        bool same = outcome.Equals(other); // true
        Assert.True(same);
    }

    private static class ByAwait
    {
        static async Program<string> DoSomeMath()
        {
            await Set(One, 1);
            await Set(Two, 2);
            int seven = await Set(Seven, await Get(Three) + await Get(Four));
            return $"Done some math: {seven}";
        }

        public static Program<string> Math() => DoSomeMath();
    }

    [Fact]
    public void The_same_by_await()
    {
        var outcome = Loop.Empty.Add("math", ByAwait.Math()).Add("more math", DoSomeMoreMath).Run();
        Assert.Equal("Done some math: 7", outcome.Result<string>("math"));
    }

    private static Loop Both() =>
        Loop.Empty.Add("math", DoSomeMath, "Tour.cs", 19).Add("more math", DoSomeMoreMath, "Tour.cs", 20);

    [Fact]
    public void A_second_writer_is_a_conflict()
    {
        Loop loop = Both();
        loop = loop.Add("even more math", Set(Four, 44));
        Assert.Equal(Status.Conflicted, loop.Run().Status);
        Assert.Equal(Markdown.Output("tour-conflict"), Both().Add("even more math", Set(Four, 44), "Tour.cs", 21).Run().Explain());
    }

    [Fact]
    public void A_stuck_run_goes_on_with_what_was_missing()
    {
        Outcome outcome = Loop.Empty.Add("math", DoSomeMath).Run(); // stuck: needs three and four
        Outcome resumed = outcome.Resume(Loop.Empty.Add("more math", DoSomeMoreMath));
        int seven = resumed.EnsureResolved().Get(Seven); // 7
        Assert.Equal(7, seven);
    }
}
