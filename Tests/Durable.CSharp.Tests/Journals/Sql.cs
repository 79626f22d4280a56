using Microsoft.Data.Sqlite;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>Somebody else who uses the file.</summary>
internal static class Sql
{
    public static SqliteConnection Connect(string path)
    {
        SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests wrote it
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
