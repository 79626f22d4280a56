using AnyOrder.FSharp;
using Microsoft.FSharp.Collections;
using Namespaces = AnyOrder.FSharp.Namespace;

namespace AnyOrder.Orleans;

/// <summary>What the partitions have come to, put together: the outcome that a run in one place comes to.</summary>
/// <param name="loop">What was run.</param>
/// <param name="crossing">How names and values cross.</param>
/// <param name="options">How it was run.</param>
/// <param name="pages">What partitions have come to.</param>
internal sealed class Gathering(Loop loop, Crossing crossing, RunOptions options, Pages pages)
{
    /// <summary>Puts the outcome together.</summary>
    /// <param name="generation">The last generation that was run.</param>
    /// <param name="hasValues">Whether values and results are wanted; a report needs none but those of conflicts.</param>
    public async Task<Outcome> GatherAsync(int generation, bool hasValues)
    {
        var conflicts = ListModule.OfSeq((await pages.AllAsync(Query(OutcomePart.Conflicts, true, false), page => page.Conflicts)).Select(ConflictOf).OrderBy(conflict => conflict.Name));
        var isHalted = !conflicts.IsEmpty;
        var names = await pages.AllAsync(Query(OutcomePart.Names, hasValues, isHalted), page => page.Names);
        var agreed = await pages.AllAsync(Query(OutcomePart.Agreed, hasValues, isHalted), page => page.Names);
        var rows = await pages.AllAsync(Query(OutcomePart.Programs, hasValues, isHalted), page => page.Programs);
        var programs = ConclusionModule.sorted([.. rows.Select(row => OutcomeOf(row, hasValues))]);

        return new(
            new(
                loop,
                generation,
                names.Aggregate(Namespaces.empty, (bound, item) => Namespaces.commit(crossing.ClaimOf(item), bound)),
                new(programs),
                new(ConclusionModule.statusOf(conflicts, programs)),
                conflicts,
                FSharpList<Name>.Empty,
                new(ListModule.OfSeq(agreed.Select(crossing.ClaimOf))),
                FSharpList<Generation>.Empty,
                options.FormatValue,
                new(() => throw new NotSupportedException("A run of a cluster is not resumed from its outcome: run it again."))
            )
        );
    }

    private static OutcomeQuery Query(OutcomePart part, bool hasValues, bool isHalted) => new(part, 0, hasValues, isHalted);

    private ProgramOutcome OutcomeOf(ProgramRow row, bool hasResult)
    {
        var entry = EntryOf(row);
        return new(row.Label, entry.Place, StatusOf(row, entry, hasResult));
    }

    private Entry EntryOf(ProgramRow row)
    {
        if (row.Instance is null)
        {
            return ContentsModule.tryEntry(row.Label, loop.Contents)
                ?? throw new InvalidOperationException($"The loop has no program {row.Label}: it is built otherwise here than where the program ran.");
        }

        var name = crossing.NameOf(row.Instance);
        return RuleModule.instance(name, ContentsModule.ruleFor(name, loop.Contents)!.Value);
    }

    private ProgramStatus StatusOf(ProgramRow row, Entry entry, bool hasResult) =>
        row.Status switch
        {
            Status.Resolved => ProgramStatus.NewFinished(hasResult ? crossing.ResultOf(entry, row.Result) : null),
            Status.Stuck => ProgramStatus.NewWaiting(Listing.ofSeq(row.Waiting.Select(crossing.NameOf))),
            Status.Faulted => ProgramStatus.NewFaulted(row.Thrown!.ToFault()),
            Status.Exhausted => ProgramStatus.NewExhausted(row.IsOfOperations ? Limit.NewOperations(row.Limit) : Limit.NewGenerations(row.Limit)),
            _ => ProgramStatus.Halted,
        };

    private Conflict ConflictOf(ConflictRow row)
    {
        var claims = row.Claims.Select(crossing.ClaimOf).ToList();
        return new(
            claims[0].Name,
            row.Reason switch
            {
                ConflictReason.Tags.DifferentValues => ConflictReason.DifferentValues,
                ConflictReason.Tags.EqualValues => ConflictReason.EqualValues,
                ConflictReason.Tags.OwnedBy => ConflictReason.NewOwnedBy(row.Owner!),
                _ => ConflictReason.NewComparerFaulted(row.Thrown!.ToFault()),
            },
            ListModule.OfSeq(claims)
        );
    }
}
