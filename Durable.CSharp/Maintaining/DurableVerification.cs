using System.Diagnostics;

namespace AnyOrder.Durable;

/// <summary>What programs would do otherwise than the journal of a run says they did.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Programs">How many programs were run.</param>
/// <param name="Differences">What differs, in the order of the labels; none when the run can be gone on with.</param>
[DebuggerDisplay("{Shown,nq}")]
public sealed record DurableVerification(string RunId, int Programs, IReadOnlyList<CodeDifference> Differences)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Differences.Count == 0;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown =>
        $"run {RunId}: {Quantity.Of(Programs, "program", "programs")}, {Quantity.Of(Differences.Count, "difference", "differences")}";

    /// <summary>The differences as text, a line for each.</summary>
    public string Explain() =>
        IsSame
            ? $"run {RunId}: {Programs} programs do what they did\n"
            : $"run {RunId}: {Differences.Count} difference{(Differences.Count == 1 ? "" : "s")} in what {Programs} programs do\n"
                + string.Concat(Differences.Select(difference => $"  {difference.Description}\n"));
}
