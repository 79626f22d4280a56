namespace AnyOrder.Testing.Checking;

/// <summary>The first generation in which two runs differ. All that was bound before it was the same, so who had another turn had it for no reason.</summary>
/// <param name="Generation">Its number.</param>
/// <param name="Turns">The turns that differ, by label, in the first run and in the other; none when only the judgement of claims differs.</param>
internal sealed record Difference(int Generation, IReadOnlyList<(Turn? First, Turn? Other)> Turns);
