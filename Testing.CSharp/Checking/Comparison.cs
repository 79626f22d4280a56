namespace AnyOrder.Testing.Checking;

/// <summary>Compares runs with the first of them.</summary>
internal sealed class Comparison(IEqualityComparer<object?> values, RunOptions? options)
{
    private readonly Turns turns = new(values);
    private readonly Wording wording = new(options ?? new RunOptions());
    private Run? first;

    /// <summary>The outcome of the first run.</summary>
    public Outcome Outcome => first!.Outcome;

    /// <summary>Compares one more run.</summary>
    /// <exception cref="OrderDependenceException">It differs, or shows by itself that a value was changed.</exception>
    public void Add(Run run)
    {
        first ??= run;
        // a changed value is the cause of whatever else differs
        if (run.Changed is [var claim, ..] changed)
        {
            throw Wording.OfChanged(run, [.. changed.TakeWhile(other => other.Generation == claim.Generation)]);
        }

        // what is a different loop has a different course as well
        if (OtherLabels(run) is [_, ..] others)
        {
            throw Wording.OfOtherLoop(run, others);
        }

        if (turns.Inputs(first.Outcome, run.Outcome) is [_, ..] inputs)
        {
            throw wording.OfOtherInputs(run, inputs);
        }

        if (FirstDifference(run) is { } difference)
        {
            throw wording.OfDifference(first, run, difference);
        }

        if (first.Outcome.Explain() != run.Outcome.Explain())
        {
            throw Wording.OfReports(first, run);
        }
    }

    private List<(Run Only, string Label)> OtherLabels(Run run)
    {
        HashSet<string> Started(Run of) => [.. of.Outcome.History.Where(generation => generation.Number == 1).SelectMany(generation => generation.Turns).Select(turn => turn.Label)];
        var (here, there) = (Started(first!), Started(run));
        return
        [
            .. here.Except(there).Select(label => (first!, label)),
            .. there.Except(here).Select(label => (run, label)),
        ];
    }

    private Difference? FirstDifference(Run run)
    {
        var (here, there) = (first!.Outcome.History, run.Outcome.History);
        return Enumerable
            .Range(0, Math.Max(here.Count, there.Count))
            .Select(i => turns.Difference(here.ElementAtOrDefault(i), there.ElementAtOrDefault(i)))
            .FirstOrDefault(difference => difference is not null);
    }
}
