using static AnyOrder.Programs;

namespace AnyOrder.Durable.Victim;

/// <summary>A loop of all kinds of entries that is made of a seed, the same in every process and in every version: runs of it are kept in files. Whoever runs it is told what its sources are asked for.</summary>
internal sealed class Errand(int seed, Action<string> asked)
{
    private const int Definitions = 60;

    private static readonly Family<int, int> Rate = Name.Family<int, int>("rate");
    private static readonly Family<int, string> Text = Name.Family<int, string>("text");
    private static readonly Family<int, long> Sum = Name.Family<int, long>("sum");
    private static readonly Name<int> Start = Name.Of<int>("start");

    public Loop ToLoop()
    {
        var loop = Loop
            .Empty.Given(Start, seed, Place.Unknown)
            .Source(Rate, (key, _) => Answer($"rate[{key}]", unchecked((key * 31) + seed)))
            .Source(Text, (keys, _) => Answer(keys), maxBatchSize: 3)
            .Rule(Sum, key => key == 0 ? from start in Get(Start) select (long)start : Next(key), Place.Unknown);

        foreach (var number in Enumerable.Range(0, Definitions))
        {
            loop = Added(loop, number);
        }

        return loop;
    }

    // what a program needs comes of the numbers before it, so nothing waits in circles
    private Loop Added(Loop loop, int number)
    {
        var dice = new Random(unchecked((seed * 1_000_003) + number));
        var before = Value(dice.Next(number + 1) - 1);
        return dice.Next(5) switch
        {
            0 => loop.Define(
                Value(number),
                from rate in Get(Rate[dice.Next(20)])
                from other in Get(before)
                select unchecked(rate + other),
                Place.Unknown
            ),
            1 => loop.Define(
                Value(number),
                from text in Get(Text[dice.Next(20)])
                from other in Get(before)
                select unchecked(text.Length + other),
                Place.Unknown
            ),
            2 => loop.Define(Value(number), from sum in Get(Sum[dice.Next(30)]) select unchecked((int)sum), Place.Unknown),
            3 => loop.Add($"program {number}", Twice(number, before), Place.Unknown),
            _ => loop.Define(Value(number), from other in Get(before) select unchecked(other + number), Place.Unknown),
        };
    }

    private static Name<int> Value(int number) => Name.Of<int>(number < 0 ? "start" : $"value {number}");

    // a program that claims before and after it has waited
    private static async Program<string> Twice(int number, Name<int> before)
    {
        await Set(Name.Of<int>($"begun {number}"), number);
        var other = await Get(before);
        await Set(Value(number), unchecked(other * 3));
        var rate = await Get(Rate[other & 15]);
        return $"{number} with {rate}";
    }

    private static Program<long> Next(int key) =>
        from before in Get(Sum[key - 1])
        from rate in Get(Rate[key % 20])
        select before + rate;

    private async Task<int> Answer(string key, int value)
    {
        asked(key);
        await Task.Yield();
        return value;
    }

    private async ValueTask<IReadOnlyDictionary<int, string>> Answer(IReadOnlyList<int> keys)
    {
        foreach (var key in keys)
        {
            asked($"text[{key}]");
        }

        await Task.Yield();
        return keys.ToDictionary(key => key, key => new string('x', key));
    }
}
