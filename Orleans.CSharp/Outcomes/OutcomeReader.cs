namespace AnyOrder.Orleans;

/// <summary>Reads what a partition has come to, page by page. Made when nothing happens to the partition any more. Pages are in the order of keys and labels, the same wherever the partition comes up next.</summary>
internal sealed class OutcomeReader(Partition partition, Crossing crossing)
{
    private readonly Dictionary<string, List<Claim>> _families = new(StringComparer.Ordinal);
    private List<Claim>? _names;
    private List<Claim>? _agreed;
    private List<Conflict>? _conflicts;
    private List<(Entry Entry, ProgramStatus Status)>? _programs;

    public OutcomePage Read(OutcomeQuery query) =>
        query.Part switch
        {
            OutcomePart.Names => ReadNames(Names(query.Family), query),
            OutcomePart.Agreed => ReadNames(_agreed ??= Sorted(partition.Agreed), query),
            OutcomePart.Programs => Read(
                _programs ??= [.. partition.Programs(query.IsHalted).OrderBy(program => program.Entry.Label, StringComparer.Ordinal)],
                query,
                program => RowOf(program.Entry, program.Status, query.HasValues),
                row => row.Weight,
                rows => new() { Programs = rows }
            ),
            _ => Read(_conflicts ??= [.. partition.Conflicts.OrderBy(conflict => conflict.Name)], query, RowOf, row => row.Claims.Sum(claim => claim.Weight), rows => new() { Conflicts = rows }),
        };

    private OutcomePage ReadNames(List<Claim> names, OutcomeQuery query) =>
        Read(names, query, claim => NameOf(claim, query.HasValues), item => item.Weight, items => new() { Names = items });

    private static OutcomePage Read<T, TRow>(List<T> all, OutcomeQuery query, Func<T, TRow> rowOf, Func<TRow, int> weight, Func<TRow[], OutcomePage> pageOf)
    {
        var rows = Batch.Of(all.Skip(query.After).Select(rowOf), weight);
        return pageOf(rows) with { HasMore = query.After + rows.Length < all.Count };
    }

    private List<Claim> Names(string? family)
    {
        _names ??= Sorted(partition.Bound);

        if (family is null)
        {
            return _names;
        }

        if (!_families.TryGetValue(family, out var names))
        {
            _families[family] = names = [.. _names.Where(claim => claim.Name.FamilyKey == family)];
        }

        return names;
    }

    private static List<Claim> Sorted(IEnumerable<Claim> claims) => [.. claims.OrderBy(claim => claim.Name.Key, StringComparer.Ordinal).ThenBy(claim => claim.Label, StringComparer.Ordinal).ThenBy(claim => claim.Position)];

    private Item NameOf(Claim claim, bool hasValue) => hasValue ? crossing.Claim(claim, ItemKind.Bound) : crossing.Claim(claim);

    private ProgramRow RowOf(Entry entry, ProgramStatus status, bool hasResult)
    {
        var row = new ProgramRow { Label = entry.Label, Instance = entry.IsInstance ? crossing.Demand(entry.Owns.Head, 0) : null, Status = Status.Resolved };

        return status switch
        {
            ProgramStatus.Finished finished => row with { Result = hasResult ? crossing.Result(entry, finished.Result) : null },
            ProgramStatus.Waiting waiting => row with { Status = Status.Stuck, Waiting = [.. waiting.Names.Select(name => crossing.Demand(name, 0))] },
            ProgramStatus.Faulted faulted => row with { Status = Status.Faulted, Thrown = Thrown.Of(faulted.Fault) },
            ProgramStatus.Exhausted { Limit: Limit.Operations limit } => row with { Status = Status.Exhausted, Limit = limit.Count, IsOfOperations = true },
            ProgramStatus.Exhausted { Limit: Limit.Generations limit } => row with { Status = Status.Exhausted, Limit = limit.Count },
            _ => row with { Status = Status.Halted },
        };
    }

    private ConflictRow RowOf(Conflict conflict)
    {
        var row = new ConflictRow { Claims = [.. conflict.Claims.Select(claim => crossing.Claim(claim, ItemKind.Claim))], Reason = conflict.Reason.Tag };

        return conflict.Reason switch
        {
            ConflictReason.OwnedBy owned => row with { Owner = owned.Owner },
            ConflictReason.ComparerFaulted faulted => row with { Thrown = Thrown.Of(faulted.Fault) },
            _ => row,
        };
    }
}
