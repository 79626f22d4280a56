using AnyOrder.Testing.Values;

namespace AnyOrder.Testing.Checking;

/// <summary>One run, and what it left of every value when it was set.</summary>
internal sealed class Run
{
    private readonly ImprintTaker imprints = new();

    /// <summary>Runs a loop.</summary>
    public Run(Variation variation, Func<RunOptions, Outcome> run)
        : this(variation) => Outcome = run(variation.ToOptions(imprints));

    private Run(Variation variation) => Variation = variation;

    /// <summary>Runs a loop with sources.</summary>
    public static async Task<Run> Async(Variation variation, Func<RunOptions, Task<Outcome>> run)
    {
        Run begun = new(variation);
        begun.Outcome = await run(variation.ToOptions(begun.imprints)).ConfigureAwait(false);
        return begun;
    }

    public Variation Variation { get; }

    public Outcome Outcome { get; private set; } = null!;

    /// <summary>The claims whose values are no longer what they were when they were committed.</summary>
    public IReadOnlyList<Claim> Changed => [.. imprints.Changed()];

    /// <summary>Where a program was added to the loop.</summary>
    public Place? PlaceOf(string label) => Outcome.Programs.FirstOrDefault(program => program.Label == label)?.Place;

    private sealed class ImprintTaker : RunObserver
    {
        private readonly List<(Claim Claim, Imprint Imprint)> taken = [];

        public override void GenerationEnded(Generation generation) =>
            taken.AddRange(generation.Bound.Select(claim => (claim, Imprint.Of(claim.Value))));

        public IEnumerable<Claim> Changed() => taken.Where(one => Imprint.Of(one.Claim.Value) != one.Imprint).Select(one => one.Claim);
    }
}
