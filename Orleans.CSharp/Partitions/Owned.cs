namespace AnyOrder.Orleans;

/// <summary>What a partition knows of a name that it owns. There are as many of these as names: what most of them do without is made when it is needed.</summary>
internal sealed class Owned
{
    /// <summary>The generation of what did not happen.</summary>
    public const int Never = int.MaxValue;

    private List<Claim>? _made;
    private List<Claim>? _agreed;
    private int[] _demanders = [];

    /// <summary>The claim that binds it.</summary>
    public Claim? Claim { get; set; }

    /// <summary>The least generation in which it was demanded.</summary>
    public int Demanded { get; set; } = Never;

    /// <summary>Whether the rule for it was started.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether others are told of it only when it is kept.</summary>
    public bool IsUnkept { get; set; }

    /// <summary>The claims that are not committed yet, where generations are run in step.</summary>
    public IReadOnlyList<Claim> Made => _made ?? (IReadOnlyList<Claim>)[];

    /// <summary>The claims that were accepted because they agree.</summary>
    public IReadOnlyList<Claim> Agreed => _agreed ?? (IReadOnlyList<Claim>)[];

    /// <summary>The partitions that wait for it, or did.</summary>
    public IReadOnlyList<int> Demanders => _demanders;

    /// <summary>Whether a partition is not told of it yet: others than the one that owns it, which would be lost with it.</summary>
    public bool IsHeld(int partition, int owner) => IsUnkept && partition != owner;

    /// <summary>A claim waits to be committed.</summary>
    public void Make(Claim claim) => (_made ??= []).Add(claim);

    /// <summary>The claims that waited are judged.</summary>
    public void Forget() => _made = null;

    public void Agree(IReadOnlyCollection<Claim> claims)
    {
        if (claims.Count > 0)
        {
            (_agreed ??= []).AddRange(claims);
        }
    }

    /// <summary>A partition waits for it.</summary>
    public void TellLater(int partition)
    {
        if (Array.IndexOf(_demanders, partition) < 0)
        {
            _demanders = [.. _demanders, partition];
        }
    }
}
