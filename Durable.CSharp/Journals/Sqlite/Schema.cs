namespace AnyOrder.Durable.Journals;

/// <summary>What a file of SQLite is made of that is a journal.</summary>
internal static class Schema
{
    /// <summary>Says that a database is a journal: "AnyO".</summary>
    public const int ApplicationId = 0x416E794F;

    /// <summary>The version of the tables below. Another one is for tables that this version could not read.</summary>
    public const int Format = 1;

    /// <summary>The key of a row holds the number of the run above these bits and its own below, so that a run is one range of keys, which need no index, and new ones come last.</summary>
    public const int NumberBits = 40;

    public const long MostNumber = (1L << NumberBits) - 1;

    public static readonly string Create = $"""
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        CREATE TABLE runs (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE rows (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, marks INTEGER NOT NULL, name TEXT, family TEXT, label TEXT,
            position INTEGER NOT NULL, codec TEXT, value BLOB, reads BLOB);
        CREATE VIEW journal AS
            SELECT
                runs.name AS run,
                rows.id & {MostNumber} AS number,
                CASE rows.kind
                    WHEN 1 THEN 'manifest' WHEN 2 THEN 'given' WHEN 3 THEN 'answer' WHEN 4 THEN 'claim' WHEN 5 THEN 'finish' WHEN 6 THEN 'forget' WHEN 7 THEN 'end'
                    ELSE rows.kind END AS kind,
                rtrim(iif(rows.marks & 1, 'ends ', '') || iif(rows.marks & 2, 'allows-equal ', '') || iif(rows.marks & 4, 'agrees ', '')) AS marks,
                rows.name AS name,
                rows.family AS family,
                coalesce(rows.label, rows.name) AS label,
                rows.position AS position,
                rows.codec AS codec,
                iif(rows.codec GLOB 'string/*', CAST(rows.value AS TEXT), iif(rows.value IS NULL, NULL, hex(rows.value))) AS value,
                hex(rows.reads) AS reads
            FROM rows JOIN runs ON runs.id = rows.id >> {NumberBits};
        """;

    public static long Key(long run, long number) => (run << NumberBits) | number;
}
