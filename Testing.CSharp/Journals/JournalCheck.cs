using AnyOrder.Durable;
using AnyOrder.Testing.Journals;

namespace AnyOrder.Testing;

/// <summary>One promise of a journal, and how it is checked.</summary>
public sealed class JournalCheck
{
    private readonly Func<Probe, Task> _check;

    internal JournalCheck(string promise, Func<Probe, Task> check) => (Promise, _check) = (promise, check);

    /// <summary>What is promised, as a sentence without its full stop.</summary>
    public string Promise { get; }

    /// <summary>Checks a journal.</summary>
    /// <param name="open">Opens the same store anew each time it is called, as another process would.</param>
    /// <exception cref="JournalConformanceException">The promise is not kept.</exception>
    public Task RunAsync(Func<IJournal> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return RunAsync(new Probe(open, Promise));
    }

    /// <summary>The promise.</summary>
    public override string ToString() => Promise;

    private async Task RunAsync(Probe probe)
    {
        try
        {
            await _check(probe).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not JournalConformanceException)
        {
            throw new JournalConformanceException(Promise, "that nothing is thrown", $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
