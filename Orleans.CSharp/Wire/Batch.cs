namespace AnyOrder.Orleans;

/// <summary>What goes in one message.</summary>
internal static class Batch
{
    /// <summary>As many of these, from the first on, as go in one message: one of them at least, if there is any.</summary>
    public static T[] Of<T>(IEnumerable<T> all, Func<T, int> weight)
    {
        List<T> batch = [];
        var bytes = 0L;

        foreach (var one in all)
        {
            bytes += weight(one);

            if (batch.Count == Limits.Items || batch.Count > 0 && bytes > Limits.Bytes)
            {
                break;
            }

            batch.Add(one);
        }

        return [.. batch];
    }
}
