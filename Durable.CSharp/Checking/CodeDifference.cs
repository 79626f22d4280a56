using System.Diagnostics;

namespace AnyOrder.Durable;

/// <summary>What a program does otherwise than the journal says it did.</summary>
/// <param name="Label">The label of the program.</param>
/// <param name="Name">The key of the name that it claimed, or claims now; null where it is about the result, or the program as a whole.</param>
/// <param name="Description">What differs, as a sentence. Values are shown as <see cref="RunOptions.FormatValue" /> says.</param>
[DebuggerDisplay("{Description,nq}")]
public sealed record CodeDifference(string Label, string? Name, string Description)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Description;
}
