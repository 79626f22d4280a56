using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AnyOrder.Durable.Journals;

/// <summary>What a journal on SQLite says when something is wrong: which run, which file, what SQLite said, and what can be done.</summary>
internal sealed class Wording(string path, string? runId, TimeSpan busyTimeout)
{
    private string Subject => runId is null ? $"The journal {path}" : $"The journal of the run \"{runId}\" in {path}";

    public JournalException Of(string deed, SqliteException exception) =>
        new($"{Subject} cannot be {deed}: SQLite says \"{Said(exception)}\" ({exception.SqliteExtendedErrorCode}). {Remedy(exception)}", exception);

    public JournalException OfSystem(string deed, Exception exception) =>
        new($"{Subject} cannot be {deed}: {exception.Message} May this process write in the directory?", exception);

    public JournalException OfDirectory(string directory) =>
        new($"{Subject} cannot be opened: there is no directory {directory}. Make it first, or give another path.");

    public JournalException OfStranger(long applicationId) =>
        new(
            $"{path} is the database of another application (its application_id is {Text(applicationId)}, and it has tables of its own): it was left as it is. "
                + "Give a journal a file of its own."
        );

    public JournalException OfNewer(long format) =>
        new(
            $"{Subject} has format {Text(format)}, and this version of AnyOrder.Durable knows formats up to {Schema.Format}: "
                + "it was left as it is. Open it with the version that wrote it, or a newer one."
        );

    public JournalException OfMode(string mode) =>
        new(
            $"{Subject} cannot be opened: SQLite cannot keep a write-ahead log there (the journal mode stays {mode}). "
                + "Processes have to share memory for it: keep the file on a local disk."
        );

    public JournalException OfMissing(long first, long last) =>
        new(
            $"{Subject} has a gap: {(first == last ? $"row {Text(first)} is" : $"rows {Text(first)} to {Text(last)} are")} missing. "
                + "Something else than a journal has changed the file: take the rows before the gap, or a copy of the file."
        );

    public JournalException OfDamaged(long number, Exception exception) =>
        new($"{Subject} is damaged: row {Text(number)} has a text that is none. Take the rows before it, or a copy of the file.", exception);

    public JournalException OfLong(in JournalRow row, int length, int most) =>
        new(
            $"{Subject} cannot take row {Text(row.Number)}{(row.Name is null ? "" : $", about {row.Name}")}: it has {Grouped(length)} bytes in a value, and {Grouped(most)} is the most. "
                + "Keep what is large in a file, and set its name and hash. Nothing was added."
        );

    public string NoText(in JournalRow row, int index) =>
        $"{Subject} cannot take row {Text(row.Number)}: a text of it holds half of a surrogate pair at index {Text(index)}, which UTF-8 cannot write. "
        + "Take another name or label. Nothing was added.";

    public JournalException OfUnsure() =>
        new(
            $"{Subject} cannot be written any more: the disk failed to keep what was written before, and what it says from now on cannot be relied on. "
                + "Start the process anew once the disk is sound."
        );

    // by whom, .NET cannot tell: it cannot read a file that it finds locked
    public JournalLockedException OfLocked(string lockFile, Exception exception) =>
        new(
            $"{Subject} is open already, in this process or another. Close it there, or wait: "
                + $"the lock is the file {lockFile}, which the system frees when the process that has it ends.",
            exception
        );

    private string Remedy(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => "Make space and try again: the journal can still be used.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                $"Somebody else has been writing to the file for more than {busyTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: "
                    + "find out who, try again, or set a longer BusyTimeout in SqliteJournalOptions.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => "Let this process write to the file and to the directory it is in.",
            raw.SQLITE_CORRUPT => "The file is damaged: take a copy of it, or save what can be read with the command .recover of sqlite3.",
            raw.SQLITE_NOTADB => "It was left as it is: give the path of a journal, or of no file yet.",
            raw.SQLITE_CANTOPEN => "Look whether the path is that of a file, and whether this process may make files in its directory.",
            raw.SQLITE_IOERR => "Look at the disk, and start the process anew.",
            raw.SQLITE_CONSTRAINT => "Somebody has added rows to the run without having it open. Open it again.",
            _ => "Open the run again.",
        };

    // the message of the exception has the code and much else around it
    private static string Said(SqliteException exception) => raw.sqlite3_errstr(exception.SqliteExtendedErrorCode).utf8_to_string();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
