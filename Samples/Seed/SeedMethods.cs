using static AnyOrder.Programs;
using static AnyOrder.Samples.SeedPrograms;

namespace AnyOrder.Samples;

/// <summary>The same programs as async methods: line by line what they were in Python, where all this began.</summary>
internal static class SeedMethods
{
    public static async Program<string> DoSomeMath()
    {
        await Set(One, 1);
        await Set(Two, 2);
        int three = await Get(Three);
        int four = await Get(Four);
        await Set(Seven, three + four);
        return "Done some math";
    }

    public static async Program<string> DoSomeMoreMath()
    {
        int one = await Get(One);
        int two = await Get(Two);
        int three = await Set(Three, one + two);
        await Set(Four, three + one);
        int seven = await Get(Seven);
        return $"Done some more math, ended with: {seven}";
    }

    public static async Program<string> DoSomeHastyMath()
    {
        int one = await Get(One);
        int two = await Get(Seven);
        int three = await Set(Three, one + two);
        await Set(Four, three + one);
        int seven = await Get(Seven);
        return $"Done some more math, ended with: {seven}";
    }
}
