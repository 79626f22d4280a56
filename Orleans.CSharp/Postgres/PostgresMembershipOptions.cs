using Npgsql;

namespace AnyOrder.Orleans;

/// <summary>Where silos find each other.</summary>
/// <param name="ConnectionString">What Npgsql connects by.</param>
internal sealed record PostgresMembershipOptions(string ConnectionString)
{
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);

        try
        {
            await connection.OpenAsync().ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
