using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Orleans;

/// <summary>The names of a partition: who claims them, who waits for them, and when the rules for them begin.</summary>
/// <param name="contents">What the loop is made of.</param>
/// <param name="crossing">How names and values cross.</param>
/// <param name="post">Says to partitions what they wait for.</param>
/// <param name="programs">The programs of this partition.</param>
/// <param name="mode">How the partition is run.</param>
/// <remarks>
/// When the rule for a name begins is decided by whoever demands it first, and who has got the name demands it no more. So where the run is kept, others are told of
/// such a name only when it is kept, with the demand: else it might come about again in another generation, or not at all.
/// </remarks>
internal sealed class PartitionNames(Contents contents, Crossing crossing, Post post, PartitionPrograms programs, PartitionMode mode)
{
    private readonly Dictionary<Name, Owned> _owned = [];
    private readonly HashSet<Name> _wanted = [];
    private readonly List<KeyValuePair<Name, Owned>> _claimed = [];
    private readonly List<Conflict> _conflicts = [];
    private readonly Judging _judging = new(crossing, post.Say);
    private int _held;

    /// <summary>Whether what programs did is what they do when all generations are run in step.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Whether no verdict on claims is waited for, nor that a name is kept.</summary>
    public bool IsStill => _judging.IsStill && _held == 0;

    public IReadOnlyList<Conflict> Conflicts => _conflicts;

    /// <summary>The names of sources that are waited for, and have no answer.</summary>
    public IReadOnlyCollection<Name> Wanted => _wanted;

    /// <summary>How many are bound.</summary>
    public int Count { get; private set; }

    /// <summary>The claims that have bound names since the list was last cleared.</summary>
    public List<KeptClaim> NewlyBound { get; } = [];

    /// <summary>The claims that bind them.</summary>
    public IEnumerable<Claim> Bound => _owned.Values.Select(owned => owned.Claim).OfType<Claim>();

    /// <summary>The claims that were accepted because they agree.</summary>
    public IEnumerable<Claim> Agreed => _owned.Values.SelectMany(owned => owned.Agreed);

    /// <summary>The claim that binds a name; null when it is not bound.</summary>
    public Claim? Find(Name name) => _owned.GetValueOrDefault(name)?.Claim;

    /// <summary>Begins with inputs, and with what was kept.</summary>
    public void Begin(IEnumerable<Claim> inputs, Kept kept)
    {
        foreach (var input in inputs)
        {
            Bind(Own(input.Name), input);
        }

        foreach (var (claim, demanded, _) in kept.Bound)
        {
            var owned = Own(claim.Name);
            Bind(owned, claim);
            (owned.Demanded, owned.IsStarted) = (demanded, demanded != Owned.Never);
            // a rule that was lost between its name and its end: who has got the name does not demand it again, and what else it would have claimed is missing
            IsExact &= !owned.IsStarted || kept.Ended.ContainsKey(claim.Label);
        }

        IsExact &= kept.IsExact;
        NewlyBound.Clear();
    }

    /// <summary>A program of a partition waits for a name.</summary>
    public void Demanded(int from, Name name, int generation)
    {
        var owned = Own(name);

        if (generation < owned.Demanded && owned.IsStarted)
        {
            // who is the first to wait for it says when its rule begins. Nobody is told of it who could end by it: should this be forgotten, it must come up again
            IsExact = false;
            return;
        }

        owned.TellLater(from);

        if (owned.Claim is not null && !owned.IsHeld(from, post.Index))
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

    /// <summary>A program of a partition claims a name.</summary>
    /// <param name="from">The partition.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="ends">Whether it is a definition of this partition that has ended with it.</param>
    public void Claimed(int from, Claim claim, bool ends)
    {
        var owned = Own(claim.Name);

        if (owned.Claim is { } known && IsSame(known, claim))
        {
            CheckSame(known, claim);
            IsExact &= mode == PartitionMode.InStep || known.Generation == claim.Generation;
            return;
        }

        if (owned.Made.Any(made => IsSame(made, claim)) || owned.Agreed.Any(made => IsSame(made, claim)))
        {
            return;
        }

        if (mode == PartitionMode.InStep)
        {
            claim.Row = from;

            if (owned.Made.Count == 0)
            {
                _claimed.Add(new(claim.Name, owned));
            }

            owned.Make(claim);
        }
        else if (owned.Claim is not null)
        {
            IsExact = false;
        }
        else
        {
            IsExact &= OwnerOf(claim.Name) is not { } owner || owner == claim.Label;
            Bind(owned, claim, ends);
        }
    }

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

    /// <summary>Tells others of names that are kept by now.</summary>
    public void Release(IEnumerable<KeptClaim> kept)
    {
        foreach (var owned in kept.Select(one => _owned[one.Claim.Name]).Where(owned => owned.IsUnkept))
        {
            owned.IsUnkept = false;
            _held--;

            foreach (var demander in owned.Demanders.Where(demander => demander != post.Index))
            {
                Tell(demander, owned.Claim!);
            }
        }
    }

    /// <summary>Notes a name that a program of this partition claims, since it may be asked how claims on it compare.</summary>
    public void Remember(Name name) => _judging.Remember(name);

    /// <summary>Compares claims for the partition that owns their name.</summary>
    public Item Compare(Item item) => _judging.Compare(item);

    /// <summary>Takes what came of a comparison.</summary>
    public void Judged(Item verdict)
    {
        if (_judging.Take(verdict, OwnerOf) is var (owned, judged))
        {
            Settle(owned, judged);
        }
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

    private Owned Own(Name name)
    {
        if (!_owned.TryGetValue(name, out var owned))
        {
            owned = new();
            _owned.Add(name, owned);
        }

        return owned;
    }

    private void StartRule(Name name, Owned owned, int generation)
    {
        if (ContentsModule.ruleFor(name, contents)?.Value is not { } rule)
        {
            return;
        }

        if (rule.IsReady.Invoke(name))
        {
            owned.IsStarted = true;
            programs.Start(ContentsModule.instance(name, rule, contents), generation + 1);
        }
        else
        {
            _wanted.Add(name);
        }
    }

    private void Settle(Owned owned, FSharpResult<Tuple<Claim, FSharpList<Claim>>, Conflict> verdict)
    {
        owned.Forget();

        if (verdict.IsError)
        {
            _conflicts.Add(verdict.ErrorValue);
            return;
        }

        var (kept, others) = verdict.ResultValue;
        owned.Agree(others);

        if (owned.Claim is null)
        {
            Bind(owned, kept);
        }
    }

    private void Bind(Owned owned, Claim claim, bool ends = false)
    {
        owned.Claim = claim;
        Count++;

        if (mode != PartitionMode.InStep)
        {
            NewlyBound.Add(new(claim, owned.IsStarted ? owned.Demanded : Owned.Never, ends));
        }

        if (mode == PartitionMode.Kept && owned.IsStarted)
        {
            owned.IsUnkept = true;
            _held++;
        }

        foreach (var demander in owned.Demanders.Where(demander => !owned.IsHeld(demander, post.Index)))
        {
            Tell(demander, claim);
        }
    }

    private void Tell(int to, Claim claim) => post.Say(to, claim, programs.See, static (crossing, claim) => crossing.Claim(claim, ItemKind.Bound));

    /// <summary>Looks whether a program does again what it did before.</summary>
    private void CheckSame(Claim before, Claim now)
    {
        if (!ReferenceEquals(before, now) && !crossing.Claim(before, ItemKind.Claim).HasSameValue(crossing.Claim(now, ItemKind.Claim)))
        {
            throw new ClusterRunException(
                $"{now.Label} claimed {now.Name} with another value than before: its code has changed, or depends on more than what it gets. Give changed code another code version, and begin another run."
            );
        }
    }

    private string? OwnerOf(Name name) => ContentsModule.owner(name, contents)?.Value;

    private static bool IsSame(Claim a, Claim b) => a.Label == b.Label && a.Position == b.Position;
}
