namespace AnyOrder.Orleans.Silo;

/// <summary>A network between partitions that loses what is said or that it was taken, says things again, and lets later ones arrive first.</summary>
/// <param name="share">How many of a hundred calls meet with each of these.</param>
internal sealed class BadNetwork(int share) : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.MethodName != nameof(IPartitionGrain.TakeAsync) || context.Grain is not IPartitionGrain partition)
        {
            await context.Invoke();
            return;
        }

        Break("The call was lost.");

        if (Meets())
        {
            await Task.Delay(Random.Shared.Next(100));
        }

        if (Meets())
        {
            // once more, after whatever is said until then
            var (from, attempt, items) = ((int)context.Request.GetArgument(0)!, (int)context.Request.GetArgument(1)!, (Item[])context.Request.GetArgument(2)!);
            _ = AgainAsync();

            async Task AgainAsync()
            {
                await Task.Delay(Random.Shared.Next(1_000));
                await partition.TakeAsync(from, attempt, items).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await context.Invoke();
        Break("The answer was lost.");
    }

    private void Break(string message)
    {
        if (Meets())
        {
            throw new TimeoutException(message);
        }
    }

    private bool Meets() => Random.Shared.Next(100) < share;
}
