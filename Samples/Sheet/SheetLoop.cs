using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet as a loop: a literal is an input, a formula is the definition of its cell, and a name is the definition of a formula.</summary>
public static class SheetLoop
{
    /// <summary>The names, in the order of the file.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="dropped">The labels of definitions that are left out.</param>
    public static IEnumerable<Func<Loop, Loop>> Names(Sheet sheet, IReadOnlySet<string> dropped)
    {
        var repeated = sheet.Names.CountBy(name => sheet.NameOf(name.Key)).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        return
            from name in sheet.Names
            where !dropped.Contains(LabelOf(name))
            select Entry(sheet, name, repeated.Contains(sheet.NameOf(name.Key)));
    }

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

    // a name that is defined twice is a conflict, which is an outcome; two definitions of one name would be an error of whoever makes the loop
    private static Func<Loop, Loop> Entry(Sheet sheet, NamedFormula name, bool isRepeated)
    {
        Name<Formula> variable = sheet.NameOf(name.Key);
        Place place = new(name.File, name.Line);
        // a name waits for those it uses: one that stands for itself would have no end
        Program<Formula> formula =
            from found in Defer(() => Pure(FormulaParser.Parse(name.Content)))
            from used in GetAll(found.Names().Select(sheet.NameOf))
            select found;
        return loop => isRepeated
            ? loop.Add(LabelOf(name), formula.SelectMany(found => Set(variable, found)), place)
            : loop.Define(variable, formula, place);
    }

    private static Func<Loop, Loop> Ask(Sheet sheet, Address address) =>
        loop => loop.Add($"the question for {address}", new Evaluation(sheet, address).Read(address));

    private static string LabelOf(NamedFormula name) => $"line {name.Line}";

    // a formula that comes to a blank cell has a value all the same
    private static Value Computed(Value value) => value is Value.Blank ? Value.Of(0.0) : value;
}
