namespace AnyOrder.Tests;

/// <summary>What sources ask: it takes its time, differently for every seed, and keeps a list of what it was asked.</summary>
public sealed class World(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The calls in the order they were made, as text.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>How many calls have not returned yet, and how many there were at most.</summary>
    public int Active { get; private set; }
    public int MostActive { get; private set; }

    /// <summary>The call that fails, counted from one; none by default.</summary>
    public int Failing { get; init; }

    /// <summary>Answers after some time, or fails.</summary>
    public async ValueTask<T> Answer<T>(string call, T answer, CancellationToken token)
    {
        Calls.Add(call);
        var number = Calls.Count;
        MostActive = Math.Max(MostActive, ++Active);
        try
        {
            for (var i = random.Next(8); i > 0; i--)
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
            }

            return number == Failing ? throw new TimeoutException($"call {number}") : answer;
        }
        finally
        {
            Active--;
        }
    }
}
