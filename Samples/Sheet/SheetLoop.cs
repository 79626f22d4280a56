using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet as a loop: a literal is an input, a formula is the definition of its cell, and a name is the definition of a formula.</summary>
public static class SheetLoop
{
    /// <summary>The names, but for those that are defined more than once.</summary>
    public static IEnumerable<Func<Loop, Loop>> Names(Sheet sheet) =>
        from name in sheet.Names
        where !sheet.IsRepeated(name)
        select Entry(sheet, name);

    /// <summary>The names that are defined more than once. Their definitions are programs, so that they end in a conflict, which says all about them.</summary>
    public static IEnumerable<Func<Loop, Loop>> RepeatedNames(Sheet sheet) =>
        from name in sheet.Names
        where sheet.IsRepeated(name)
        let program = from formula in Parsed(name) from set in Set(sheet.NameOf(name.Key), formula) select set
        select new Func<Loop, Loop>(loop => loop.Add($"line {name.Line}", program, PlaceOf(name)));

    /// <summary>The cells, in the order of the file.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="asked">The one cell to compute, with what it needs; null for all.</param>
    public static IEnumerable<Func<Loop, Loop>> Cells(Sheet sheet, Address? asked) =>
        asked is { } address
            ? sheet.Cells.Select(cell => Entry(sheet, cell, onDemand: true)).Append(Ask(sheet, address))
            : sheet.Cells.Select(cell => Entry(sheet, cell, onDemand: false));

    private static Func<Loop, Loop> Entry(Sheet sheet, Cell cell, bool onDemand)
    {
        Place place = new(sheet.File, cell.Line);
        if (!cell.IsFormula)
        {
            return loop => loop.Given(cell.Name, Coerce.Literal(cell.Content), place);
        }

        // parsed by the program itself, so that a malformed formula faults its own cell and no other
        Evaluation evaluation = new(sheet, cell.Address);
        Program<Value> program = Defer(() => evaluation.Evaluate(FormulaParser.Parse(cell.Content)).Select(Computed));
        return loop => onDemand ? loop.Rule(cell.Name, program, place) : loop.Define(cell.Name, program, place);
    }

    // a name waits for those it uses: one that stands for itself would have no end
    private static Func<Loop, Loop> Entry(Sheet sheet, NamedFormula name)
    {
        Program<Formula> formula =
            from found in Parsed(name)
            from used in GetAll(found.Names().Select(sheet.NameOf))
            select found;
        return loop => loop.Define(sheet.NameOf(name.Key), formula, PlaceOf(name));
    }

    private static Program<Formula> Parsed(NamedFormula name) => Defer(() => Pure(FormulaParser.Parse(name.Content)));

    private static Place PlaceOf(NamedFormula name) => new(name.File, name.Line);

    private static Func<Loop, Loop> Ask(Sheet sheet, Address address) =>
        loop => loop.Add($"the question for {address}", new Evaluation(sheet, address).Read(address));

    // a formula that comes to a blank cell has a value all the same
    private static Value Computed(Value value) => value is Value.Blank ? Value.Of(0.0) : value;
}
