using System.Data;
using Microsoft.Data.Sqlite;

namespace AnyOrder.Samples.Blogs;

/// <summary>A connection to a database in a file that counts what it executes, whoever asks for it. Nothing else counts.</summary>
/// <remarks>Without a pool: a pooled connection would keep the file open after it is closed.</remarks>
internal sealed class CountedConnection(string file)
    : SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
{
    /// <summary>How many statements were executed so far.</summary>
    public int Statements { get; private set; }

    public override SqliteCommand CreateCommand() =>
        new CountedCommand(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    private sealed class CountedCommand(CountedConnection counted) : SqliteCommand
    {
        // all ways to execute a command of SQLite lead here
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            counted.Statements++;
            return base.ExecuteReader(behavior);
        }
    }
}
