namespace AnyOrder.Orleans;

/// <summary>A slice of a run: the programs whose labels fall into it, and the names whose keys do. Knows nothing of networks: it is told what others say, and says what they are to be told.</summary>
/// <remarks>
/// Programs run as soon as they can; claims carry the generation they are made in, which is one more than the latest generation of what their program has got. While
/// no name is claimed twice, and nobody demands a name of a rule in an earlier generation than whoever started the rule, each of them is the generation of the interpreter.
/// Where that cannot be said, the run is repeated in step: a generation is run to its end everywhere before its claims are committed.
/// </remarks>
internal sealed class Partition
{
    private readonly int _index;
    private readonly Slices _slices;
    private readonly Crossing _crossing;
    private readonly Post _post;
    private readonly PartitionPrograms _programs;
    private readonly PartitionNames _names;

    public Partition(Loop loop, Slices slices, int index, Crossing crossing, IReadOnlyDictionary<Name, Reply> replies, Kept kept, RunOptions options, PartitionMode mode)
    {
        (_index, _slices, _crossing, _post) = (index, slices, crossing, new(index, crossing));
        var contents = ContentsModule.answered(replies, loop.Contents);
        _programs = new(contents, entry => slices.Of(entry) == index, kept, options, mode == PartitionMode.InStep);
        _names = new(contents, crossing, _post, _programs, mode);
        _names.Begin(ContentsModule.inputs(contents).Where(input => slices.Of(input.Name) == index).Select(input => ClaimModule.given(0, input)), kept);
    }

    /// <summary>Whether a program can run.</summary>
    public bool HasWork => !_programs.IsIdle;

    /// <summary>Whether nothing can be done here before somebody says something, and nobody is asked to.</summary>
    public bool IsStill => _programs.IsIdle && _names.IsStill;

    public PartitionState State => new(_names.IsExact, _names.Conflicts.Count > 0, _programs.Held, _names.Wanted.Count > 0);

    public PartitionCounts Counts => _programs.Count(_names.Count);

    /// <summary>The names of sources that are waited for, and have no answer.</summary>
    public IReadOnlyCollection<Name> Wanted => _names.Wanted;

    public IReadOnlyList<Conflict> Conflicts => _names.Conflicts;

    /// <summary>The claims that bind the names of this partition.</summary>
    public IEnumerable<Claim> Bound => _names.Bound;

    /// <summary>The claims that were accepted because they agree.</summary>
    public IEnumerable<Claim> Agreed => _names.Agreed;

    /// <summary>The claims that have bound names since the list was last cleared.</summary>
    public List<KeptClaim> NewlyBound => _names.NewlyBound;

    /// <summary>The programs that have come to their end since the list was last cleared, but for definitions that ended with their one claim.</summary>
    public List<KeptEnd> NewlyEnded => _programs.NewlyEnded;

    /// <summary>The claim that binds a name of this partition; null when it is not bound.</summary>
    public Claim? Find(Name name) => _names.Find(name);

    /// <summary>The programs of this partition, and what became of them.</summary>
    /// <param name="isHalted">Whether those that could go on were kept from it by a conflict.</param>
    public IEnumerable<(Entry Entry, ProgramStatus Status)> Programs(bool isHalted) => _programs.All(isHalted);

    /// <summary>Runs one program until it pauses. False when there is none to run.</summary>
    public bool Work()
    {
        if (!_programs.Step())
        {
            return false;
        }

        foreach (var claim in _programs.Claims)
        {
            _names.Remember(claim.Name);
            _post.Say(
                _slices.Of(claim.Name),
                claim,
                claim => _names.Claimed(_index, claim, _programs.HasEndedWithClaim),
                static (crossing, claim) => crossing.Claim(claim, ItemKind.Claim)
            );
        }

        foreach (var demand in _programs.Demands)
        {
            _post.Say(
                _slices.Of(demand.Name),
                demand,
                demand => _names.Demanded(_index, demand.Name, demand.Generation),
                static (crossing, demand) => crossing.Demand(demand.Name, demand.Generation)
            );
        }

        return true;
    }

    /// <summary>What other partitions are to be told, by their numbers, and has not been fetched.</summary>
    public IReadOnlyDictionary<int, List<Item>> Fetch() => _post.Fetch();

    /// <summary>Takes what another partition says.</summary>
    public void Receive(int from, Item item)
    {
        switch (item.Kind)
        {
            case ItemKind.Demand:
                _names.Demanded(from, _crossing.NameOf(item), item.Generation);
                break;
            case ItemKind.Claim:
                _names.Claimed(from, _crossing.ClaimOf(item), ends: false);
                break;
            case ItemKind.Bound:
                _programs.See(_crossing.ClaimOf(item));
                break;
            case ItemKind.Judge:
                _post.Say(from, _names.Compare(item));
                break;
            case ItemKind.Verdict:
                _names.Judged(item);
                break;
            default:
                throw new InvalidOperationException($"An item of the kind {(int)item.Kind} is unknown here.");
        }
    }

    /// <summary>Says again what is waited for that a partition owns: it has forgotten.</summary>
    public void Demand(int to)
    {
        foreach (var demand in _programs.Unmet.Where(demand => _slices.Of(demand.Name) == to))
        {
            _post.Say(to, _crossing.Demand(demand.Name, demand.Generation));
        }
    }

    /// <summary>Where generations are run in step: lets the programs of one more generation run.</summary>
    public void Open(int generation) => _programs.Open(generation);

    /// <summary>Where generations are run in step: commits the claims of the one that was run, as a set.</summary>
    public void Commit() => _names.Commit();

    /// <summary>Takes notice that claims are kept, and names that are of rules can be told to others.</summary>
    public void Release(IEnumerable<KeptClaim> kept) => _names.Release(kept);

    /// <summary>Takes notice that there is an answer for a name, if it is wanted.</summary>
    public void Answered(Name name) => _names.Answered(name);
}
