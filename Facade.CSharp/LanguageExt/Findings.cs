using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>The failures of an outcome, each once and in the order of its report: what is certain first, and what is uncertain last.</summary>
internal static class Findings
{
    private static readonly IReadOnlyList<string> Nobody = [];

    public static Seq<Failure> Of(Outcome outcome)
    {
        // a cause that is a conflict or a program says who waits, and is no failure beside it
        var contested = outcome.Causes.Where(cause => cause.Reason.IsContested).ToDictionary(cause => cause.Names[0], cause => cause.NeededBy);
        var providers = outcome.Causes.Where(cause => Provider(cause) is not null).ToDictionary(cause => Provider(cause)!, cause => cause.NeededBy);
        var unbound = outcome.Causes.Where(cause => !cause.Reason.IsContested && Provider(cause) is null).ToLookup(cause => cause.Reason.IsUnset, Unbound);
        var programs = outcome.Programs.Select(Ended).OfType<Failure>().ToLookup(failure => failure.GetType());

        return toSeq<Failure>(
            [
                .. outcome.Conflicts.Select(Conflicted),
                .. unbound[false],
                .. programs[typeof(Failure.Faulted)],
                .. programs[typeof(Failure.Exhausted)],
                .. programs[typeof(Failure.Halted)],
                .. unbound[true],
            ]
        );

        Failure Conflicted(Conflict conflict) =>
            new Failure.Conflicted(conflict) { NeededBy = toSeq(contested.GetValueOrDefault(conflict.Name, Nobody)) };

        Failure Unbound(Cause cause) => new Failure.Unbound(cause) { NeededBy = toSeq(cause.NeededBy) };

        Failure? Ended(ProgramOutcome program) =>
            program.Status switch
            {
                ProgramStatus.Faulted faulted => new Failure.Faulted(program, faulted.Fault) { NeededBy = Waiting(program) },
                ProgramStatus.Exhausted exhausted => new Failure.Exhausted(program, exhausted.Limit) { NeededBy = Waiting(program) },
                { IsHalted: true } => new Failure.Halted(program) { NeededBy = Waiting(program) },
                _ => null,
            };

        Seq<string> Waiting(ProgramOutcome program) => toSeq(providers.GetValueOrDefault(program.Label, Nobody));
    }

    private static string? Provider(Cause cause) =>
        cause.Reason switch
        {
            CauseReason.Faulted faulted => faulted.Provider,
            CauseReason.Exhausted exhausted => exhausted.Provider,
            CauseReason.Halted halted => halted.Provider,
            _ => null,
        };
}
