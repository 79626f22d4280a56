namespace AnyOrder.Durable;

/// <summary>Finds what depends on a name, by what programs are known to have read.</summary>
internal sealed class Downstream
{
    private readonly List<JournalRow> _rows;
    private readonly HashSet<string> _programs = [];
    private readonly HashSet<ulong> _found = [];

    private Downstream(IReadOnlyList<JournalRow> rows)
    {
        var forgotten = ForgetRow.AllOf(rows);
        _rows = [.. rows.Where(row => !forgotten.Contains(row.Number))];
    }

    /// <summary>The rows that bind the name, or those of the program with the label where there are none, and all that came of them.</summary>
    public static IReadOnlyList<JournalRow> Of(IReadOnlyList<JournalRow> rows, string key)
    {
        var downstream = new Downstream(rows);

        var binding = downstream._rows.FindAll(row => row.Name == key);

        foreach (var row in binding.Count > 0 ? binding : downstream._rows.FindAll(row => row.Label == key))
        {
            downstream.Add(row);
        }

        while (downstream.Spread()) { }

        return downstream._rows.FindAll(row => downstream._found.Contains((ulong)row.Number));
    }

    private bool Add(JournalRow row)
    {
        if (row.Kind is RowKind.Claim or RowKind.Finish)
        {
            _programs.Add(row.Label ?? row.Name!);
        }

        return _found.Add((ulong)row.Number);
    }

    /// <summary>Goes once through all rows: a program that read what was found, or made a part of it, is found whole.</summary>
    private bool Spread()
    {
        var hasFound = false;

        foreach (var row in _rows)
        {
            if (row.Kind is RowKind.Claim or RowKind.Finish && (_programs.Contains(row.Label ?? row.Name!) || ReadsFound(row)))
            {
                hasFound |= Add(row);
            }
        }

        return hasFound;
    }

    private bool ReadsFound(JournalRow row) => Reads.OfRow(row).Exists(_found.Contains);
}
