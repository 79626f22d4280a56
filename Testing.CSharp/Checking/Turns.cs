namespace AnyOrder.Testing.Checking;

/// <summary>Compares what programs did, value by value.</summary>
internal sealed class Turns(IEqualityComparer<object?> values)
{
    /// <summary>How two generations of one number differ; null when they do not.</summary>
    public Difference? Difference(Generation? first, Generation? other)
    {
        Dictionary<string, Turn> here = ByLabel(first);
        Dictionary<string, Turn> there = ByLabel(other);
        List<(Turn?, Turn?)> differing =
        [
            .. from label in here.Keys.Union(there.Keys).Order(StringComparer.Ordinal)
               let pair = (here.GetValueOrDefault(label), there.GetValueOrDefault(label))
               where !AreSame(pair.Item1, pair.Item2)
               select pair,
        ];
        return differing.Count > 0 || !HaveSameConflicts(first?.Conflicts, other?.Conflicts)
            ? new Difference((first ?? other)!.Number, differing)
            : null;
    }

    /// <summary>The inputs that are not the same in both, as they are claimed in the first and in the other.</summary>
    public IReadOnlyList<(Claim? First, Claim? Other)> Inputs(Outcome first, Outcome other)
    {
        var (here, there) = (InputsByName(first), InputsByName(other));
        return
        [
            .. from name in here.Keys.Union(there.Keys).Order()
               let pair = (here.GetValueOrDefault(name), there.GetValueOrDefault(name))
               where pair.Item1 is null || pair.Item2 is null || !values.Equals(pair.Item1.Value, pair.Item2.Value)
               select pair,
        ];
    }

    private static Dictionary<Name, Claim> InputsByName(Outcome outcome) =>
        outcome.History.Where(generation => generation.Number == 0).SelectMany(generation => generation.Bound).ToDictionary(claim => claim.Name);

    private static Dictionary<string, Turn> ByLabel(Generation? generation) => generation?.Turns.ToDictionary(turn => turn.Label) ?? [];

    private bool AreSame(Turn? first, Turn? other) =>
        first is not null
        && other is not null
        && first.Awaited.SequenceEqual(other.Awaited)
        && first.Got.SequenceEqual(other.Got)
        && HaveSameClaims(first.Claims, other.Claims)
        && AreSame(first.Status, other.Status);

    private bool AreSame(ProgramStatus first, ProgramStatus other) =>
        first is ProgramStatus.Finished one && other is ProgramStatus.Finished two ? values.Equals(one.Result, two.Result) : first.Equals(other);

    private bool HaveSameClaims(IReadOnlyList<Claim>? first, IReadOnlyList<Claim>? other) =>
        (first?.Count ?? 0) == (other?.Count ?? 0)
        && (first ?? []).Zip(other ?? []).All(pair => pair.First.Name.Equals(pair.Second.Name) && pair.First.Label == pair.Second.Label && values.Equals(pair.First.Value, pair.Second.Value));

    private bool HaveSameConflicts(IReadOnlyList<Conflict>? first, IReadOnlyList<Conflict>? other) =>
        (first?.Count ?? 0) == (other?.Count ?? 0)
        && (first ?? []).Zip(other ?? []).All(pair => pair.First.Reason.Equals(pair.Second.Reason) && HaveSameClaims(pair.First.Claims, pair.Second.Claims));
}
