namespace AnyOrder.Samples.Startup;

/// <summary>Visits the shop.</summary>
internal static class Visitor
{
    public static async Task<string> AskAsync(Uri address, CancellationToken token)
    {
        // a proxy of the machine's settings would look for the shop on a machine of its own
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
        return await client.GetStringAsync(address, token);
    }
}
