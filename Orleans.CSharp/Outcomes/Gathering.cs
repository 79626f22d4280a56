using AnyOrder.FSharp;
using Microsoft.FSharp.Collections;
using Namespaces = AnyOrder.FSharp.Namespace;

namespace AnyOrder.Orleans;

/// <summary>What the partitions have come to, put together: the outcome that a run in one place comes to.</summary>
/// <param name="loop">What was run.</param>
/// <param name="crossing">How names and values cross.</param>
/// <param name="options">How it was run.</param>
/// <param name="count">How many partitions there are.</param>
/// <param name="read">Reads something off a partition.</param>
internal sealed class Gathering(Loop loop, Crossing crossing, RunOptions options, int count, Func<int, OutcomeQuery, Task<OutcomePage>> read)
{
    private const int PageSize = 5_000;

    /// <summary>Puts the outcome together.</summary>
    /// <param name="generation">The last generation that was run.</param>
    /// <param name="hasValues">Whether values and results are wanted; a report needs none but those of conflicts.</param>
    public async Task<Outcome> GatherAsync(int generation, bool hasValues)
    {
        var conflicts = ListModule.OfSeq((await AllAsync(OutcomePart.Conflicts, true, false, page => page.Conflicts)).Select(ConflictOf).OrderBy(conflict => conflict.Name));
        var isHalted = !conflicts.IsEmpty;
        var names = await AllAsync(OutcomePart.Names, hasValues, isHalted, page => page.Names);
        var agreed = await AllAsync(OutcomePart.Agreed, hasValues, isHalted, page => page.Names);
        var rows = await AllAsync(OutcomePart.Programs, hasValues, isHalted, page => page.Programs);
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

    private async Task<List<T>> AllAsync<T>(OutcomePart part, bool hasValues, bool isHalted, Func<OutcomePage, T[]> items)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(PartitionAsync)).ConfigureAwait(false);
        return [.. all.SelectMany(list => list)];

        async Task<List<T>> PartitionAsync(int partition)
        {
            List<T> found = [];

            while (true)
            {
                var page = items(await read(partition, new(part, found.Count, PageSize, hasValues, isHalted)).ConfigureAwait(false));
                found.AddRange(page);

                if (page.Length < PageSize)
                {
                    return found;
                }
            }
        }
    }

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
