namespace AnyOrder.Orleans;

/// <summary>What a partition knows of a name that it owns.</summary>
internal sealed class Owned
{
    /// <summary>The generation of what did not happen.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The claim that binds it.</summary>
    public Claim? Claim { get; set; }

    /// <summary>The claims that are not committed yet, where generations are run in step.</summary>
    public List<Claim> Made { get; set; } = [];

    /// <summary>The claims that were accepted because they agree.</summary>
    public List<Claim> Agreed { get; } = [];

    /// <summary>The partitions that wait for it, or did.</summary>
    public List<int> Demanders { get; } = [];

    /// <summary>The least generation in which it was demanded.</summary>
    public int Demanded { get; set; } = Never;

    /// <summary>Whether the rule for it was started.</summary>
    public bool IsStarted { get; set; }
}
