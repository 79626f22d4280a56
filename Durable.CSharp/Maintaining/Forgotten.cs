using System.Diagnostics;

namespace AnyOrder.Durable;

/// <summary>What was forgotten of a run, each list in ordinal order.</summary>
/// <param name="Names">The keys of the names that are not bound any more.</param>
/// <param name="Programs">The labels of the programs that will be run again.</param>
[DebuggerDisplay("{Shown,nq}")]
public sealed record Forgotten(IReadOnlyList<string> Names, IReadOnlyList<string> Programs)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown => $"{Quantity.Of(Names.Count, "name", "names")}, {Quantity.Of(Programs.Count, "program", "programs")}";
}
