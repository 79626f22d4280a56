using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>What the partitions of a run have in common.</summary>
/// <param name="RunId">What identifies the run.</param>
/// <param name="Loop">What is run.</param>
/// <param name="Options">How.</param>
/// <param name="Count">How many partitions there are.</param>
/// <param name="Slots">As many programs are run here at a time.</param>
/// <param name="Journal">Where what happens is kept; null where it is not.</param>
/// <param name="Send">Says something to a partition: its number, who says it, at which attempt, and what.</param>
internal sealed record RunSetup(string RunId, Loop Loop, DurableOptions Options, int Count, SemaphoreSlim Slots, IJournal? Journal, Func<int, int, int, Item[], Task> Send);
