namespace AnyOrder.Durable.Journals;

/// <summary>The runs of a file, and the numbers by which their rows are found.</summary>
internal static class RunTable
{
    /// <summary>The number of a run, which is given one when it has none. The caller has its lock.</summary>
    public static long NumberOf(Database database, byte[] runId)
    {
        using Statement find = new(database.Handle, "SELECT id FROM runs WHERE name = ?");
        find.BindText(1, runId);
        if (find.Step())
        {
            return find.Int64(0);
        }

        find.Reset();
        using Statement add = new(database.Handle, "INSERT INTO runs (name) VALUES (?) RETURNING id");
        add.BindText(1, runId);
        long number = 0;
        database.InTransaction(() =>
        {
            add.Step();
            number = add.Int64(0);
            add.Reset();
        });
        return number;
    }

    /// <summary>The number of the last row of a run; 0 when it has none.</summary>
    public static long LastRow(Database database, long run)
    {
        using Statement last = new(database.Handle, "SELECT max(id) FROM rows WHERE id BETWEEN ? AND ?");
        last.Bind(1, Schema.Key(run, 1));
        last.Bind(2, Schema.Key(run, Schema.MostNumber));
        return last.Step() && !last.IsNull(0) ? last.Int64(0) & Schema.MostNumber : 0;
    }

    public static List<string> Names(Database database)
    {
        using Statement select = new(database.Handle, "SELECT name FROM runs");
        List<string> names = [];
        while (select.Step())
        {
            names.Add(Utf8.Text(select.Bytes(0)));
        }

        // not in SQL: there, texts are compared as UTF-8
        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
