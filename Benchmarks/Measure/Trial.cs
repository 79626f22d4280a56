using System.Globalization;

namespace AnyOrder.Benchmarks;

/// <summary>All runs of one contestant: warm-up, rounds, and why there are no more of them.</summary>
/// <param name="small">The same work in small, for the warm-up and to tell how long the whole will take.</param>
/// <param name="novice">Who does it in small.</param>
/// <param name="whole">The work that is measured.</param>
/// <param name="contestant">Who does the whole of it.</param>
public sealed class Trial(Workload small, Contestant novice, Workload whole, Contestant contestant)
{
    private const int WarmUps = 3;

    /// <summary>Who would take longer is skipped.</summary>
    private static readonly TimeSpan Skipped = TimeSpan.FromSeconds(30);

    /// <summary>Who takes longer has one round.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);

    /// <summary>Who takes less rehearses the whole once: in small is too little for the compiler.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.4);

    /// <summary>Who has taken so long is warm, and not because of a busy neighbour.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    private readonly List<Round> rounds = [];
    private readonly List<string> remarks = [];
    private bool done;

    public Contestant Contestant => contestant;

    public IReadOnlyList<Round> Rounds => rounds;

    /// <summary>What there is to say about the figures, or why there are none.</summary>
    public string Note => Join([Remarks, Contestant.Note]);

    /// <summary>As <see cref="Note"/>, without what the contestant itself says.</summary>
    public string Remarks => Join(remarks.Distinct());

    /// <summary>Runs the work in small, and in whole where that is fast enough.</summary>
    public void WarmUp() =>
        Guard(() =>
        {
            if (Contestant.Refusal is { } refusal)
            {
                done = true;
                remarks.Add($"skipped: {refusal}");
                return;
            }

            TimeSpan time = InSmall();
            TimeSpan estimate = time * ((double)whole.Programs / small.Programs);
            if (estimate > Skipped)
            {
                done = true;
                remarks.Add(string.Create(CultureInfo.InvariantCulture, $"skipped: {time.TotalSeconds:0.0} s for {small.Programs:N0} programs"));
            }
            else if (whole.Programs < Workloads.Large && estimate < Short)
            {
                Round round = Meter.Measure(whole, Contestant);
                if (round.Time > Slow)
                {
                    Add(round);
                }
            }
        });

    /// <summary>Runs one round, unless there is a reason not to.</summary>
    public void Round()
    {
        if (!done)
        {
            Guard(() => Add(Meter.Measure(whole, Contestant)));
        }
    }

    /// <summary>Takes over what was measured in another process.</summary>
    public void Adopt(IEnumerable<Round> measured, string remark)
    {
        rounds.AddRange(measured);
        remarks.Add(remark);
        done = true;
    }

    // several times, so that the compiler has seen it, but not for long
    private TimeSpan InSmall()
    {
        List<TimeSpan> times = [];
        while (times.Count < WarmUps && times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time) < Enough)
        {
            times.Add(Meter.Measure(small, novice).Time);
        }

        return times.Min();
    }

    private void Add(Round round)
    {
        rounds.Add(round);
        if (round.Time > Slow)
        {
            done = true;
            remarks.Add("one round");
        }
    }

    // whatever a contestant throws is a finding, and no reason to end the comparison
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (WrongChecksumException wrong)
        {
            // the round does not count; who is wrong now and then is measured when right
            remarks.Add(wrong.Message);
        }
        catch (Exception exception)
        {
            done = true;
            rounds.Clear();
            remarks.Add($"throws {exception.GetType().Name}: {FirstLine(exception)}");
        }
    }

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0];

    private static string Join(IEnumerable<string> notes) => string.Join("; ", notes.Where(note => note.Length > 0));
}
