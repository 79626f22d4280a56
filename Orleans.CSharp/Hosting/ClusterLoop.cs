using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>A loop that silos can build.</summary>
/// <param name="Key">What it is registered by.</param>
/// <param name="Build">Builds it from the arguments of a run.</param>
/// <param name="Options">How it is run, and how its values cross.</param>
internal sealed record ClusterLoop(string Key, Func<string, Loop> Build, DurableOptions Options);
