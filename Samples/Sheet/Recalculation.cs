namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet with the values of its cells.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Outcomes">The runs: one, and after a conflict another one without the definitions that were in conflict.</param>
public sealed record Recalculation(Sheet Sheet, IReadOnlyList<Outcome> Outcomes)
{
    private readonly Lazy<Dictionary<string, Cause>> _causes = new(() =>
        Outcomes[^1].Waits.DistinctBy(wait => wait.Label).ToDictionary(wait => wait.Label, wait => wait.Cause));

    public bool IsComplete => Outcomes is [{ Status: Status.Resolved }];

    /// <summary>The reports of the runs that came to no good end; of the only run, if there is but one.</summary>
    public IEnumerable<Outcome> Findings => Outcomes.Where(outcome => outcome.Status != Status.Resolved || Outcomes.Count == 1);

    /// <param name="sheet">The sheet.</param>
    /// <param name="asked">The one cell to compute, with what it needs; null for all.</param>
    /// <param name="options">How to run it; null for the default.</param>
    /// <param name="random">Where the order of the entries comes from; null for that of the file.</param>
    public static Recalculation Of(Sheet sheet, Address? asked = null, RunOptions? options = null, Random? random = null)
    {
        List<Outcome> outcomes = [];
        HashSet<string> dropped = [];
        do
        {
            Func<Loop, Loop>[] entries = [.. SheetLoop.Entries(sheet, asked, dropped)];
            random?.Shuffle(entries);
            outcomes.Add(entries.Aggregate(Loop.Empty, (loop, add) => add(loop)).Run(options ?? new()));
            dropped.UnionWith(outcomes[^1].Conflicts.SelectMany(conflict => conflict.Claims).Select(claim => claim.Label));
        } while (outcomes[^1].Conflicts.Count > 0);

        return new(sheet, outcomes);
    }

    /// <summary>What is shown in a cell: its content, the value of its formula, or what stands for its having none.</summary>
    public string Show(Address address) =>
        Sheet[address] is not { } cell ? ""
        : !cell.IsFormula ? cell.Content
        : Outcomes[^1].TryGet(cell.Name, out Value? value) ? value.ToString()
        : _causes.Value.TryGetValue(cell.Name.Key, out Cause? cause) ? Stand(cause)
        : Outcomes[^1].Programs.Any(program => program.Label == cell.Name.Key) ? "#ERROR!"
        : "";

    /// <summary>All of it, row by row.</summary>
    public IEnumerable<IEnumerable<string>> Rows() =>
        Enumerable.Range(0, Sheet.Rows).Select(row => Enumerable.Range(0, Sheet.Columns).Select(column => Show(new(column, row))));

    // as spreadsheets show it: whoever needs a cycle is taken to be in it
    private static string Stand(Cause cause) =>
        cause.Reason.IsCycle ? Value.Error.Circular.Code
        : cause.Reason.IsFaulted ? "#ERROR!"
        : Value.Error.UnknownName.Code;
}
