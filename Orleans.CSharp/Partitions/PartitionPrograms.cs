using AnyOrder.FSharp;

namespace AnyOrder.Orleans;

/// <summary>The programs of a partition: those that run, and those that had ended before it was lost.</summary>
internal sealed class PartitionPrograms
{
    private readonly PartialRun _part;
    private readonly Kept _kept;
    private readonly bool _isInStep;
    private readonly int _generation;
    private int _ended;
    private int _faulted;
    private int _exhausted;

    /// <param name="contents">What the loop is made of.</param>
    /// <param name="mine">Which of its programs are here.</param>
    /// <param name="kept">What had been done.</param>
    /// <param name="options">How they are run.</param>
    /// <param name="isInStep">Whether each generation waits until it is opened.</param>
    public PartitionPrograms(Contents contents, Func<Entry, bool> mine, Kept kept, RunOptions options, bool isInStep)
    {
        (_part, _kept, _isInStep) = (new(contents, options), kept, isInStep);
        _generation = kept.Ended.Values.Select(end => end.Generation).DefaultIfEmpty().Max();

        if (isInStep)
        {
            _part.Gate = 0;
        }

        foreach (var entry in ContentsModule.runnable(contents).Where(entry => mine(entry) && !kept.Ended.ContainsKey(entry.Label)))
        {
            Start(entry, 1);
        }
    }

    /// <summary>Whether none can run.</summary>
    public bool IsIdle => _part.IsIdle;

    /// <summary>How many are held back.</summary>
    public int Held => _part.Held;

    /// <summary>The programs that have come to their end since the list was last cleared, but for definitions that ended with their one claim.</summary>
    public List<KeptEnd> NewlyEnded { get; } = [];

    /// <summary>What the last of them that ran has claimed.</summary>
    public IReadOnlyList<Claim> Claims => _part.Claims;

    /// <summary>What it waits for, as far as nobody has waited for it before.</summary>
    public IReadOnlyList<Demand> Demands => _part.Demands;

    /// <summary>All that is waited for.</summary>
    public IEnumerable<Demand> Unmet => _part.Unmet;

    /// <summary>Whether the last of them that ran is a definition that has ended and claimed nothing but its name: its end is kept with the claim.</summary>
    public bool HasEndedWithClaim { get; private set; }

    public void Start(Entry entry, int generation) => _part.Start(entry, generation);

    /// <summary>Lets the programs of one more generation run.</summary>
    public void Open(int generation) => _part.Gate = generation;

    /// <summary>Shows a bound name to those that wait for it.</summary>
    public void See(Claim claim)
    {
        if (!_part.IsBound(claim.Name))
        {
            _part.Bind(claim);
        }
    }

    /// <summary>Runs one program until it pauses. False when there is none to run.</summary>
    public bool Step()
    {
        _part.Claims.Clear();
        _part.Demands.Clear();
        _part.Ended.Clear();

        if (!_part.Step())
        {
            return false;
        }

        HasEndedWithClaim = _part.Ended is [{ Claimed: 1, Entry.IsDefinition: true } ended] && _part.Claims is [var last] && last.Name.Equals(ended.Entry.Owns.Head);

        foreach (var program in _part.Ended)
        {
            End(program!);
        }

        return true;
    }

    /// <summary>All of them, and what became of them.</summary>
    /// <param name="isHalted">Whether those that could go on were kept from it by a conflict.</param>
    public IEnumerable<(Entry Entry, ProgramStatus Status)> All(bool isHalted) =>
        _kept.Ended.Values.Select(end => (end.Entry, ProgramStatus.NewFinished(end.Result))).Concat(_part.Processes.Select(program => (program!.Entry, _part.StatusOf(program, isHalted))));

    /// <summary>How many there are, where so many names are bound.</summary>
    public PartitionCounts Count(int bound) =>
        new(_kept.Ended.Count + _part.Processes.Count, _kept.Ended.Count + _ended, _faulted, _exhausted, bound, 0, Math.Max(_generation, _part.Generation));

    private void End(PartProcess program)
    {
        _ended++;

        switch (_part.StatusOf(program, false))
        {
            case ProgramStatus.Finished finished when !(HasEndedWithClaim || _isInStep):
                NewlyEnded.Add(new(program.Entry, finished.Result, program.Generation));
                break;
            case ProgramStatus.Faulted:
                _faulted++;
                break;
            case ProgramStatus.Exhausted:
                _exhausted++;
                break;
            default:
                break;
        }
    }
}
