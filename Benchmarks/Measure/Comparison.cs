namespace AnyOrder.Benchmarks;

/// <summary>All contestants of a workload, measured alternately.</summary>
public sealed record Comparison(Workload Workload, IReadOnlyList<Trial> Trials)
{
    /// <summary>The work in small, by which everything is warmed up.</summary>
    private const int Small = 1_000;

    private const int LargestSmall = 10_000;

    public static Comparison Of(string work, int size, int rounds)
    {
        IReadOnlyList<Trial> trials = TrialsOf(work, size, out Workload whole);
        foreach (Trial trial in trials)
        {
            if (trial.Contestant.Isolated)
            {
                (IReadOnlyList<Round> measured, string remark) = ChildProcess.Measure(work, size, trial.Contestant.Name, rounds);
                trial.Adopt(measured, remark);
            }
            else
            {
                trial.WarmUp();
            }
        }

        // round by round, so that a busy minute of the machine hits all of them
        for (int round = 0; round < rounds; round++)
        {
            foreach (Trial trial in trials)
            {
                trial.Round();
            }
        }

        return new(whole, trials);
    }

    /// <summary>Measures one contestant in this process, whatever becomes of the process.</summary>
    public static Trial Alone(string work, int size, string contestant, int rounds)
    {
        Trial trial = TrialsOf(work, size, out _).Single(trial => trial.Contestant.Name == contestant);
        trial.WarmUp();
        for (int round = 0; round < rounds; round++)
        {
            trial.Round();
        }

        return trial;
    }

    private static IReadOnlyList<Trial> TrialsOf(string work, int size, out Workload whole)
    {
        Workload small = Workloads.Make(work, Math.Min(size, Math.Clamp(size / 10, Small, LargestSmall)));
        Workload all = whole = Workloads.Make(work, size);
        return
        [
            .. all.Contestants.Select(contestant =>
                new Trial(small, small.Contestants.Single(other => other.Name == contestant.Name), all, contestant)),
        ];
    }
}
