using System.Globalization;

namespace AnyOrder.Testing.Checking;

/// <summary>What a check that failed says.</summary>
internal sealed class Wording(RunOptions options)
{
    private const int Most = 5;

    private const string Advice =
        "What a program does has to follow from what it gets. Look for a clock, random numbers, a variable that is shared with other programs or outlives a run, "
        + "the order of a hash table; in a source, for answers that differ from one call to the next.";

    public OrderDependenceException OfDifference(Run first, Run other, Difference difference)
    {
        IEnumerable<string> lines =
            difference.Turns.Count == 0
                ? ["  the same claims were judged differently: does the comparer of a name that allows equal values depend on more than two values?"]
                : difference.Turns.Take(Most).SelectMany(pair => Compared(first, other, pair.First, pair.Other));
        return Exception(
            $"The outcome depends on more than the loop: from generation {difference.Generation} on, two runs differ.",
            [.. lines, .. More(difference.Turns.Count), Advice],
            other,
            difference.Generation,
            difference.Turns.Select(pair => SuspectOf(first, (pair.First ?? pair.Other)!.Label, Breach.OtherMoves))
        );
    }

    public static OrderDependenceException OfChanged(Run run, IReadOnlyList<Claim> changed)
    {
        IEnumerable<string> lines =
            from claim in changed.Take(Most)
            from line in (string[])
                [
                    $"  {claim.Name}, set by {Titled(run, claim.Label)} in generation {claim.Generation}, was changed afterwards",
                    $"    got by     {Joined(GotBy(run, claim.Name).Take(Most).Select(label => Titled(run, label)))}",
                ]
            select line;
        return Exception(
            "A value was changed after it was set, so what a program gets depends on when it gets it.",
            [.. lines, .. More(changed.Count), "Set values that nobody changes, immutable collections and records say, or a copy."],
            run,
            changed[0].Generation,
            changed.Select(claim => SuspectOf(run, claim.Label, Breach.ChangedValue))
        );
    }

    public static OrderDependenceException OfOtherLoop(Run run, IReadOnlyList<(Run Only, string Label)> others) =>
        Exception(
            "The loop is made differently each time.",
            [
                .. others.Take(Most).Select(one => $"  {Titled(one.Only, one.Label)} is only in the loop of {one.Only.Variation.Description}"),
                .. More(others.Count),
                "The function that makes the loop has to make the same one every time.",
            ],
            run,
            1,
            others.Select(one => SuspectOf(one.Only, one.Label, Breach.OtherLoop))
        );

    public OrderDependenceException OfOtherInputs(Run run, IReadOnlyList<(Claim? First, Claim? Other)> inputs) =>
        Exception(
            "The loop is made differently each time.",
            [
                .. inputs.Take(Most).Select(pair => $"  the input {(pair.First ?? pair.Other)!.Name} was {Given(pair.First)} in the first run, and {Given(pair.Other)} in this one"),
                .. More(inputs.Count),
                "The function that makes the loop has to make the same one every time: give it the day, the settings and the like.",
            ],
            run,
            0,
            inputs.Select(pair => new Suspect((pair.First ?? pair.Other)!.Name.Key, Place.Unknown, Breach.OtherLoop))
        );

    private string Given(Claim? claim) => claim is null ? "not given" : Text(claim.Value);

    public static OrderDependenceException OfReports(Run first, Run other)
    {
        string[] here = first.Outcome.Explain().Split('\n');
        string[] there = other.Outcome.Explain().Split('\n');
        int line = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        return Exception(
            "Two runs took the same course, but their reports differ.",
            [
                $"  {first.Variation.Description}: {here.ElementAtOrDefault(line)}",
                $"  {other.Variation.Description}: {there.ElementAtOrDefault(line)}",
                "Does the text of a value or of an exception depend on more than the value, or has the loop other places each time?",
            ],
            other,
            first.Outcome.Generations,
            []
        );
    }

    private static OrderDependenceException Exception(string sentence, IEnumerable<string> lines, Run run, int generation, IEnumerable<Suspect> suspects)
    {
        string again = run.Variation.Seed is int seed
            ? $"That was {run.Variation.Description}. This one again: seeds: 1, firstSeed: {seed.ToString(CultureInfo.InvariantCulture)}."
                + (run.Variation.Workers > 1 ? " Threads may meet differently the next time." : "")
            : "That was the first run, before anything was shuffled.";
        return new OrderDependenceException(string.Join('\n', [sentence, .. lines, again]), run.Variation.Seed, generation, [.. suspects]);
    }

    private IEnumerable<string> Compared(Run first, Run other, Turn? here, Turn? there)
    {
        Turn turn = (here ?? there)!;
        yield return $"  {Titled(first, turn.Label)} got the same values, and went on differently";
        yield return $"    it got     {Joined(turn.Awaited.Concat(turn.Got).Distinct().Select(name => Bound(first, name)))}";
        yield return $"    the first  {Course(here)}";
        yield return $"    the other  {Course(there)}";
    }

    private string Course(Turn? turn) =>
        turn is null ? "did not run" : Joined([.. turn.Claims.Select(claim => $"set {claim.Name} = {Text(claim.Value)}"), End(turn.Status)]);

    private string End(ProgramStatus status) =>
        status switch
        {
            ProgramStatus.Finished finished => $"ended with {Text(finished.Result)}",
            ProgramStatus.Waiting waiting => $"asked for {Joined(waiting.Names.Select(name => $"{name}"))}",
            ProgramStatus.Faulted faulted => $"threw {faulted.Fault.Exception.GetType().Name}: {faulted.Fault.Message}",
            _ => "reached a limit",
        };

    private string Bound(Run run, Name name) => run.Outcome.Namespace.Find(name) is { } claim ? $"{name} = {Text(claim.Value)}" : $"{name}";

    private string Text(object? value) => options.FormatValue is { } format ? format(value) : "(value)";

    private static IEnumerable<string> GotBy(Run run, Name name) =>
        from turn in run.Outcome.History.SelectMany(generation => generation.Turns)
        where turn.Awaited.Contains(name) || turn.Got.Contains(name)
        select turn.Label;

    private static IEnumerable<string> More(int count) => count > Most ? [$"  and {count - Most} more"] : [];

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } joined ? joined : "nothing";

    private static string Titled(Run run, string label) => run.PlaceOf(label) is { } place && $"{place}" is { Length: > 0 } text ? $"{label} ({text})" : label;

    private static Suspect SuspectOf(Run run, string label, Breach breach) => new(label, run.PlaceOf(label) ?? Place.Unknown, breach);
}
