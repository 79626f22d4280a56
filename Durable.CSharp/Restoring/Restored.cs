using System.Runtime.ExceptionServices;

namespace AnyOrder.Durable;

/// <summary>What the journal of a run holds: the point from which it goes on.</summary>
internal sealed class Restored(string runId, Loop loop, Codecs codecs)
{
    private readonly Dictionary<string, Past> _pasts = [];

    public string RunId => runId;

    /// <summary>Reads values of its rows.</summary>
    public ValueReader Values { get; } = new(runId, codecs);

    /// <summary>Makes names of its rows.</summary>
    public KnownNames Names => field ??= new(runId, loop, codecs, Values);

    /// <summary>The number of the last row; 0 for a run that has not begun.</summary>
    public long LastNumber { get; set; }

    /// <summary>What the run is made of; null for one that has not begun.</summary>
    public ReadOnlyMemory<byte>? Manifest { get; set; }

    /// <summary>Why the rows could not be read, of which what the run is made of may be the reason; null when they could.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }

    /// <summary>Whether the last row says that the run came to its end.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The rows of inputs and of answers of sources.</summary>
    public Dictionary<Name, int> Inputs { get; } = [];

    /// <summary>The inputs as they were written.</summary>
    public Dictionary<Name, JournalRow> Given { get; } = [];

    /// <summary>Inputs of which the loop has none of the kind.</summary>
    public List<string> LostInputs { get; } = [];

    /// <summary>What sources answered.</summary>
    public Dictionary<Name, Reply> Answers { get; } = [];

    /// <summary>The programs that need not be run again.</summary>
    public Recollections Recollections { get; } = new();

    /// <summary>The programs that made claims and are run again.</summary>
    public IReadOnlyCollection<Past> Pasts => _pasts.Values;

    /// <summary>What the journal holds of a program that is run again; null when it holds nothing of it.</summary>
    public Past? PastOf(string label) => _pasts.Count == 0 ? null : _pasts.GetValueOrDefault(label);

    public Past MakePast(string label)
    {
        if (!_pasts.TryGetValue(label, out var past))
        {
            _pasts.Add(label, past = new(label));
        }

        return past;
    }

    /// <summary>The rows that bind names, but for inputs and answers: filled only where a run that meets two claims might not tell that both are kept.</summary>
    public Dictionary<Name, long> Bound { get; } = [];

    /// <summary>The claims that were accepted because they agree with others.</summary>
    public HashSet<long> Agreeing { get; } = [];

    public void DropPast(string label) => _pasts.Remove(label);
}
