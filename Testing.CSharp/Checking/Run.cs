namespace AnyOrder.Testing.Checking;

/// <summary>One run, and what it left of every value when it was set.</summary>
internal sealed class Run
{
    private readonly ImprintTaker imprints;

    private Run(Variation variation, IEqualityComparer<object?> values) => (Variation, imprints) = (variation, new(values));

    /// <summary>Runs a loop.</summary>
    public static Run Now(Variation variation, IEqualityComparer<object?> values, Func<RunOptions, Outcome> run)
    {
        Run begun = new(variation, values);
        begun.Outcome = run(variation.ToOptions(begun.imprints));
        return begun;
    }

    /// <summary>Runs a loop with sources.</summary>
    public static async Task<Run> Async(Variation variation, IEqualityComparer<object?> values, Func<RunOptions, Task<Outcome>> run)
    {
        Run begun = new(variation, values);
        begun.Outcome = await run(variation.ToOptions(begun.imprints)).ConfigureAwait(false);
        return begun;
    }

    public Variation Variation { get; }

    public Outcome Outcome { get; private set; } = null!;

    /// <summary>The claims whose values are no longer what they were when they were committed.</summary>
    public IReadOnlyList<Claim> Changed => [.. imprints.Changed()];

    /// <summary>Where a program was added to the loop.</summary>
    public Place? PlaceOf(string label) => Outcome.Programs.FirstOrDefault(program => program.Label == label)?.Place;

    private sealed class ImprintTaker(IEqualityComparer<object?> values) : RunObserver
    {
        private readonly List<(Claim Claim, int Imprint)> taken = [];

        public override void GenerationEnded(Generation generation) =>
            taken.AddRange(generation.Bound.Select(claim => (claim, Imprint(claim))));

        public IEnumerable<Claim> Changed() => taken.Where(one => Imprint(one.Claim) != one.Imprint).Select(one => one.Claim);

        private int Imprint(Claim claim) => claim.Value is { } value ? values.GetHashCode(value) : 0;
    }
}
