using AnyOrder.FSharp;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Orleans;

/// <summary>A slice of a run: the programs whose labels fall into it, and the names whose keys do. Knows nothing of networks: it is told what others say, and says what they are to be told.</summary>
/// <remarks>
/// Programs run as soon as they can; claims carry the generation they are made in, which is one more than the latest generation of what their program has got. While
/// no name is claimed twice, and nobody demands a name of a rule in an earlier generation than whoever started the rule, each of them is the generation of the interpreter.
/// Where that cannot be said, the run is repeated in step: a generation is run to its end everywhere before its claims are committed.
/// </remarks>
internal sealed class Partition
{
    private readonly PartialRun _part;
    private readonly Contents _contents;
    private readonly Slices _slices;
    private readonly int _index;
    private readonly Crossing _crossing;
    private readonly bool _isInStep;
    private readonly HashSet<Name> _wanted = [];
    private readonly Dictionary<Name, Owned> _owned = [];
    private readonly List<KeyValuePair<Name, Owned>> _claimed = [];
    private readonly List<Item>[] _outgoing;
    private readonly Judging _judging;
    private readonly List<Conflict> _conflicts = [];
    private readonly Kept _kept;
    private readonly int _generation;
    private bool _isExact = true;
    private bool _endsWithClaim;
    private int _ended;
    private int _faulted;
    private int _exhausted;
    private int _bound;

    public Partition(Loop loop, Slices slices, int index, Crossing crossing, IReadOnlyDictionary<Name, Reply> replies, Kept kept, RunOptions options, bool isInStep)
    {
        (_slices, _index, _crossing, _isInStep, _kept) = (slices, index, crossing, isInStep, kept);
        _contents = ContentsModule.answered(replies, loop.Contents);
        _part = new(_contents, options);
        _outgoing = [.. Enumerable.Range(0, slices.Count).Select(_ => new List<Item>())];
        _judging = new(crossing, (to, item) => _outgoing[to].Add(item));

        if (isInStep)
        {
            _part.Gate = 0;
        }

        foreach (var entry in ContentsModule.runnable(_contents).Where(entry => slices.Of(entry) == index && !kept.Ended.ContainsKey(entry.Label)))
        {
            _part.Start(entry, 1);
        }

        foreach (var input in ContentsModule.inputs(_contents).Where(input => slices.Of(input.Name) == index))
        {
            Bind(Own(input.Name), ClaimModule.given(0, input));
        }

        foreach (var (claim, demanded, _) in kept.Bound)
        {
            var owned = Own(claim.Name);
            (owned.Demanded, owned.IsStarted) = (demanded, demanded != Owned.Never);
            Bind(owned, claim);
        }

        _isExact = kept.IsExact;
        _generation = kept.Ended.Values.Select(end => end.Generation).DefaultIfEmpty().Max();
        NewlyBound.Clear();
    }

    /// <summary>What the other partitions are to be told, by their numbers.</summary>
    public IReadOnlyList<List<Item>> Outgoing => _outgoing;

    /// <summary>Whether a program can run.</summary>
    public bool HasWork => !_part.IsIdle;

    /// <summary>Whether nothing can be done here before somebody says something, and nobody is asked to.</summary>
    public bool IsStill => _part.IsIdle && _judging.IsStill;

    public PartitionState State => new(_isExact, _conflicts.Count > 0, _part.Held, _wanted.Count > 0);

    /// <summary>The names of sources that are waited for, and have no answer.</summary>
    public IReadOnlyCollection<Name> Wanted => _wanted;

    public PartitionCounts Counts => new(_kept.Ended.Count + _part.Processes.Count, _kept.Ended.Count + _ended, _faulted, _exhausted, _bound, 0, Math.Max(_generation, _part.Generation));

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    /// <summary>The claim that binds a name of this partition; null when it is not bound.</summary>
    public Claim? Find(Name name) => _owned.GetValueOrDefault(name)?.Claim;

    /// <summary>The claims that bind the names of this partition.</summary>
    public IEnumerable<Claim> Bound => _owned.Values.Select(owned => owned.Claim).OfType<Claim>();

    public IEnumerable<Claim> Agreed => _owned.Values.SelectMany(owned => owned.Agreed);

    /// <summary>The programs of this partition, and what became of them.</summary>
    /// <param name="isHalted">Whether those that could go on were kept from it by a conflict.</param>
    public IEnumerable<(Entry Entry, ProgramStatus Status)> Programs(bool isHalted) =>
        _kept.Ended.Values.Select(end => (end.Entry, ProgramStatus.NewFinished(end.Result))).Concat(_part.Processes.Select(program => (program!.Entry, _part.StatusOf(program, isHalted))));

    /// <summary>The claims that have bound names since the list was last cleared.</summary>
    public List<KeptClaim> NewlyBound { get; } = [];

    /// <summary>The programs that have come to their end since the list was last cleared, but for definitions that ended with their one claim.</summary>
    public List<KeptEnd> NewlyEnded { get; } = [];

    /// <summary>Runs one program until it pauses. False when there is none to run.</summary>
    public bool Work()
    {
        if (!_part.Step())
        {
            return false;
        }

        // most programs are definitions that claim nothing but their name: their end is kept with it
        _endsWithClaim = _part.Ended is [{ Claimed: 1, Entry.IsDefinition: true } ended] && _part.Claims is [var last] && last.Name.Equals(ended.Entry.Owns.Head);

        foreach (var claim in _part.Claims)
        {
            _judging.Remember(claim.Name);
            Say(_slices.Of(claim.Name), claim, claim => Claimed(_index, claim), static (crossing, claim) => crossing.Claim(claim, ItemKind.Claim));
        }

        foreach (var demand in _part.Demands)
        {
            Say(
                _slices.Of(demand.Name),
                demand,
                demand => Demanded(_index, demand.Name, demand.Generation),
                static (crossing, demand) => crossing.Demand(demand.Name, demand.Generation)
            );
        }

        foreach (var program in _part.Ended)
        {
            _ended++;

            switch (_part.StatusOf(program, false))
            {
                case ProgramStatus.Finished finished when !(_endsWithClaim || _isInStep):
                    NewlyEnded.Add(new(program!.Entry, finished.Result, program.Generation));
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

        _endsWithClaim = false;
        _part.Claims.Clear();
        _part.Demands.Clear();
        _part.Ended.Clear();
        return true;
    }

    /// <summary>Takes what another partition says.</summary>
    public void Receive(int from, Item item)
    {
        switch (item.Kind)
        {
            case ItemKind.Demand:
                Demanded(from, _crossing.NameOf(item), item.Generation);
                break;
            case ItemKind.Claim:
                Claimed(from, _crossing.ClaimOf(item));
                break;
            case ItemKind.Bound:
                See(_crossing.ClaimOf(item));
                break;
            case ItemKind.Judge:
                _outgoing[from].Add(_judging.Compare(item));
                break;
            case ItemKind.Verdict:
                if (_judging.Take(item, OwnerOf) is var (owned, verdict))
                {
                    Settle(owned, verdict);
                }

                break;
            default:
                throw new InvalidOperationException($"An item of the kind {(int)item.Kind} is unknown here.");
        }
    }

    /// <summary>Says again what is waited for that a partition owns: it has forgotten.</summary>
    public void Demand(int to) =>
        _outgoing[to].AddRange(_part.Unmet.Where(demand => _slices.Of(demand.Name) == to).Select(demand => _crossing.Demand(demand.Name, demand.Generation)));

    /// <summary>Where generations are run in step: lets the programs of one more generation run.</summary>
    public void Open(int generation) => _part.Gate = generation;

    /// <summary>Where generations are run in step: commits the claims of the one that was run, as a set.</summary>
    public void Commit()
    {
        foreach (var (name, owned) in _claimed)
        {
            if (_judging.Judge(name, owned, OwnerOf(name)) is { } verdict)
            {
                Settle(owned, verdict);
            }
        }

        _claimed.Clear();
    }

    /// <summary>Takes notice that there is an answer for a name, if it is wanted.</summary>
    public void Answered(Name name)
    {
        if (_wanted.Remove(name))
        {
            var owned = Own(name);
            StartRule(name, owned, owned.Demanded);
        }
    }

    private void Say<T>(int to, T what, Action<T> here, Func<Crossing, T, Item> there)
    {
        if (to == _index)
        {
            here(what);
        }
        else
        {
            _outgoing[to].Add(there(_crossing, what));
        }
    }

    private Owned Own(Name name)
    {
        if (!_owned.TryGetValue(name, out var owned))
        {
            owned = new();
            _owned.Add(name, owned);
        }

        return owned;
    }

    private void Demanded(int from, Name name, int generation)
    {
        var owned = Own(name);

        if (generation < owned.Demanded && owned.IsStarted)
        {
            // who is the first to wait for it says when its rule begins. Nobody is told of it who could end by it: should this be forgotten, it must come up again
            _isExact = false;
            return;
        }

        if (!owned.Demanders.Contains(from))
        {
            owned.Demanders.Add(from);
        }

        if (owned.Claim is not null)
        {
            Tell(from, owned.Claim);
        }

        if (generation < owned.Demanded)
        {
            owned.Demanded = generation;

            if (owned.Claim is null || owned.Claim.Generation >= generation)
            {
                StartRule(name, owned, generation);
            }
        }
    }

    private void StartRule(Name name, Owned owned, int generation)
    {
        if (ContentsModule.ruleFor(name, _contents)?.Value is not { } rule)
        {
            return;
        }

        if (rule.IsReady.Invoke(name))
        {
            owned.IsStarted = true;
            _part.Start(ContentsModule.instance(name, rule, _contents), generation + 1);
        }
        else
        {
            _wanted.Add(name);
        }
    }

    private void Claimed(int from, Claim claim)
    {
        var owned = Own(claim.Name);

        if (owned.Claim is { } known && IsSame(known, claim))
        {
            CheckSame(known, claim);
            return;
        }

        if (owned.Made.Exists(made => IsSame(made, claim)) || owned.Agreed.Exists(made => IsSame(made, claim)))
        {
            return;
        }

        if (_isInStep)
        {
            claim.Row = from;

            if (owned.Made.Count == 0)
            {
                _claimed.Add(new(claim.Name, owned));
            }

            owned.Made.Add(claim);
        }
        else if (owned.Claim is not null)
        {
            _isExact = false;
        }
        else
        {
            _isExact &= OwnerOf(claim.Name) is not { } owner || owner == claim.Label;
            Bind(owned, claim);
        }
    }

    private void Settle(Owned owned, FSharpResult<Tuple<Claim, FSharpList<Claim>>, Conflict> verdict)
    {
        owned.Made.Clear();

        if (verdict.IsError)
        {
            _conflicts.Add(verdict.ErrorValue);
            return;
        }

        var (kept, others) = verdict.ResultValue;
        owned.Agreed.AddRange(others);

        if (owned.Claim is null)
        {
            Bind(owned, kept);
        }
    }

    private void Bind(Owned owned, Claim claim)
    {
        owned.Claim = claim;
        _bound++;

        if (!_isInStep)
        {
            NewlyBound.Add(new(claim, owned.IsStarted ? owned.Demanded : Owned.Never, _endsWithClaim));
        }

        foreach (var demander in owned.Demanders)
        {
            Tell(demander, claim);
        }
    }

    private void Tell(int to, Claim claim) => Say(to, claim, See, static (crossing, claim) => crossing.Claim(claim, ItemKind.Bound));

    private void See(Claim claim)
    {
        if (!_part.IsBound(claim.Name))
        {
            _part.Bind(claim);
        }
    }

    /// <summary>Looks whether a program does again what it did before.</summary>
    private void CheckSame(Claim before, Claim now)
    {
        if (!ReferenceEquals(before, now) && !_crossing.Claim(before, ItemKind.Claim).HasSameValue(_crossing.Claim(now, ItemKind.Claim)))
        {
            throw new ClusterRunException(
                $"{now.Label} claimed {now.Name} with another value than before: its code has changed, or depends on more than what it gets. Give changed code another code version, and begin another run."
            );
        }
    }

    private string? OwnerOf(Name name) => ContentsModule.owner(name, _contents)?.Value;

    private static bool IsSame(Claim a, Claim b) => a.Label == b.Label && a.Position == b.Position;
}
