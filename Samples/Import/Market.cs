using System.Diagnostics.CodeAnalysis;
using static AnyOrder.Samples.Import.ImportLoop;

namespace AnyOrder.Samples.Import;

/// <summary>The outside: slow, and takes one call at a time.</summary>
/// <param name="delay">How long a call takes.</param>
/// <param name="log">Where each call is written down.</param>
/// <param name="closesAfter">After how many keys no call is taken any more: who calls then waits.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore has nothing to dispose of unless it is asked for its handle.")]
internal sealed class Market(TimeSpan delay, AskedLog? log = null, int closesAfter = int.MaxValue)
{
    private readonly SemaphoreSlim line = new(1);
    private int asked;

    public async ValueTask<IReadOnlyDictionary<string, decimal>> PricesAsync(IReadOnlyList<string> instruments, CancellationToken token)
    {
        await CallAsync(Prices, instruments, token);
        return instruments.ToDictionary(instrument => instrument, Quotes.Price);
    }

    public async ValueTask<decimal> RateAsync(string currency, CancellationToken token)
    {
        await CallAsync(Rates, [currency], token);
        return Quotes.Rate(currency);
    }

    public async ValueTask<decimal> HaircutAsync(string book, CancellationToken token)
    {
        await CallAsync(Haircuts, [book], token);
        return Quotes.Haircut(book);
    }

    private async Task CallAsync(Family<string, decimal> family, IReadOnlyList<string> keys, CancellationToken token)
    {
        await line.WaitAsync(token);
        try
        {
            if (asked >= closesAfter)
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            asked += keys.Count;
            // before there is an answer: what is asked for twice is to be seen, whatever became of the first time
            log?.Write(keys.Select(key => family[key]));
            await Task.Delay(delay, token);
        }
        finally
        {
            line.Release();
        }
    }
}
