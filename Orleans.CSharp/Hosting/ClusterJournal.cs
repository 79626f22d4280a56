using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>Where the silos of a cluster keep runs.</summary>
internal sealed record ClusterJournal(IJournal Journal);
