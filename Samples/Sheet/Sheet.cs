namespace AnyOrder.Samples.Sheets;

/// <summary>A cell as it is written.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Content">A literal, or a formula with its <c>=</c>.</param>
/// <param name="Line">The line of the file.</param>
public sealed record Cell(Address Address, string Content, int Line)
{
    public Name<Value> Name { get; } = AnyOrder.Name.Of<Value>(Address.ToString());

    public bool IsFormula => Content.StartsWith('=') && Content.Length > 1;
}

/// <summary>A name that stands for a formula.</summary>
/// <param name="Key">The name.</param>
/// <param name="Content">The formula, with its <c>=</c>.</param>
/// <param name="File">The file it is defined in.</param>
/// <param name="Line">The line of that file.</param>
public sealed record NamedFormula(string Key, string Content, string File, int Line);

/// <summary>A sheet as it is written, and the names of its variables: a value for every cell, a formula for every name.</summary>
public sealed class Sheet(string file, IReadOnlyCollection<Cell> cells, IReadOnlyCollection<NamedFormula> names)
{
    private readonly Dictionary<Address, Cell> _cells = cells.ToDictionary(cell => cell.Address);

    // names ignore case here, as they do in spreadsheets
    private readonly Dictionary<string, Name<Formula>> _names = names
        .Select(name => name.Key)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToDictionary(key => key, AnyOrder.Name.Of<Formula>, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _repeated = names
        .CountBy(name => name.Key, StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Value > 1)
        .Select(name => name.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string File => file;

    public IReadOnlyCollection<Cell> Cells => cells;

    public IReadOnlyCollection<NamedFormula> Names => names;

    public int Rows { get; } = cells.Select(cell => cell.Address.Row + 1).DefaultIfEmpty(0).Max();

    public int Columns { get; } = cells.Select(cell => cell.Address.Column + 1).DefaultIfEmpty(0).Max();

    /// <summary>Whether its name is defined more than once.</summary>
    public bool IsRepeated(NamedFormula name) => _repeated.Contains(name.Key);

    public Cell? this[Address address] => _cells.GetValueOrDefault(address);

    /// <summary>The variable of a cell; null for one that is blank.</summary>
    public Name<Value>? NameOf(Address address) => this[address]?.Name;

    /// <summary>The variable of a name, spelt as it is defined; one that is not keeps the spelling of its use.</summary>
    public Name<Formula> NameOf(string key) => _names.TryGetValue(key, out var name) ? name : AnyOrder.Name.Of<Formula>(key);
}
