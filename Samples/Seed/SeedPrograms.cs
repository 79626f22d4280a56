using static AnyOrder.Programs;

namespace AnyOrder.Samples;

/// <summary>The programs AnyOrder began with: each needs what the other sets.</summary>
internal static class SeedPrograms
{
    public static readonly Name<int> One = Name.Of<int>("one");
    public static readonly Name<int> Two = Name.Of<int>("two");
    public static readonly Name<int> Three = Name.Of<int>("three");
    public static readonly Name<int> Four = Name.Of<int>("four");
    public static readonly Name<int> Seven = Name.Of<int>("seven");

    public static readonly Program<string> DoSomeMath =
        from one in Set(One, 1)
        from two in Set(Two, 2)
        from three in Get(Three)
        from four in Get(Four)
        from seven in Set(Seven, three + four)
        select "Done some math";

    public static readonly Program<string> DoSomeMoreMath =
        from one in Get(One)
        from two in Get(Two)
        from three in Set(Three, one + two)
        from four in Set(Four, three + one)
        from seven in Get(Seven)
        select $"Done some more math, ended with: {seven}";

    // the second line differs from DoSomeMoreMath: it asks for seven before it has set what seven is made of
    public static readonly Program<string> DoSomeHastyMath =
        from one in Get(One)
        from two in Get(Seven)
        from three in Set(Three, one + two)
        from four in Set(Four, three + one)
        from seven in Get(Seven)
        select $"Done some more math, ended with: {seven}";
}
