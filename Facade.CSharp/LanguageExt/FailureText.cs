using AnyOrder.FSharp;

namespace AnyOrder.LanguageExt;

/// <summary>Failures as text, in the words of the report and without values, which may be secrets.</summary>
internal static class FailureText
{
    private const int Shown = 3;

    public static string Of(Failure failure) =>
        failure.NeededBy.IsEmpty ? What(failure) : $"{What(failure)}; needed by {Few(failure.NeededBy)}";

    private static string What(Failure failure) =>
        failure switch
        {
            Failure.Conflicted(var conflict) => $"{Brief(conflict.Name.Key)}: {What(conflict)}, by {Few(conflict.Claims.Select(claim => claim.Label))}",
            Failure.Unbound(var cause) => TermsModule.brief($"{Few(cause.Names.Select(name => name.Key))}: {cause.Reason}"),
            Failure.Faulted(var program, var fault) => $"{At(program)}: threw {TermsModule.fault(fault)}",
            Failure.Exhausted(var program, var limit) => $"{At(program)}: {TermsModule.limit(limit)}",
            Failure.Halted(var program) => $"{At(program)}: could go on, but the run was ended",
            _ => "",
        };

    private static string What(Conflict conflict) =>
        conflict.Reason switch
        {
            ConflictReason.OwnedBy owned => $"claimed, but owned by {Brief(owned.Owner)}",
            ConflictReason.ComparerFaulted faulted => $"claimed more than once, and its comparer threw {TermsModule.fault(faulted.Fault)}",
            { IsEqualValues: true } => "claimed more than once, equal",
            _ => "claimed with different values",
        };

    private static string At(ProgramOutcome program) => PlaceModule.after(Brief(program.Label), program.Place);

    private static string Brief(string key) => TermsModule.brief(key);

    private static string Few(IEnumerable<string> texts) =>
        texts.Count() is var count && count > Shown
            ? $"{string.Join(", ", texts.Take(Shown).Select(Brief))} and {count - Shown} more"
            : string.Join(", ", texts.Select(Brief));
}
