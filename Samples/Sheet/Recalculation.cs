namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet with the values of its cells.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Outcomes">The run of the sheet; before it, if names are defined more than once, one of those names alone, and then the sheet is run without them.</param>
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
        options ??= new();
        // a conflict would end a run of the whole sheet, so names that are defined more than once are run by themselves
        Func<Loop, Loop>[] repeated = [.. SheetLoop.RepeatedNames(sheet)];
        Outcome whole = Run([.. SheetLoop.Names(sheet), .. SheetLoop.Cells(sheet, asked)], options, random);
        return new(sheet, repeated.Length > 0 ? [Run(repeated, options, random), whole] : [whole]);
    }

    private static Outcome Run(Func<Loop, Loop>[] entries, RunOptions options, Random? random)
    {
        random?.Shuffle(entries);
        return entries.Aggregate(Loop.Empty, (loop, add) => add(loop)).Run(options);
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
