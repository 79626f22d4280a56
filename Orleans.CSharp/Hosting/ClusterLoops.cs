using System.Collections.Concurrent;
using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>The loops that are registered in this silo, and those that were built for runs: the partitions of a run share one.</summary>
internal sealed class ClusterLoops
{
    private readonly Dictionary<string, ClusterLoop> _loops = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<RunDescription, WeakReference<Loop>> _built = new();
    private readonly Lock _building = new();

    public ClusterLoops(IEnumerable<ClusterLoop> loops)
    {
        foreach (var loop in loops)
        {
            if (!_loops.TryAdd(loop.Key, loop))
            {
                throw new ArgumentException($"Two loops are registered by the key {loop.Key}. Give one of them another key.", nameof(loops));
            }
        }
    }

    /// <summary>As many programs run in this silo at a time.</summary>
    public SemaphoreSlim Slots { get; } = new(Environment.ProcessorCount);

    /// <summary>The version of the code that is registered by a key here.</summary>
    public string VersionOf(string key) => _loops.TryGetValue(key, out var loop) ? loop.Options.CodeVersion : "";

    /// <summary>What is registered by the key of a run.</summary>
    /// <exception cref="ClusterRunException">Nothing is, or something of another version.</exception>
    public ClusterLoop Find(RunDescription run)
    {
        if (!_loops.TryGetValue(run.Key, out var loop))
        {
            throw new ClusterRunException(
                $"Run {run.RunId}: no loop is registered by the key {run.Key} in the silo on {Environment.MachineName}. Register it there by AddAnyOrderLoop, or let runs of it go to clusters whose silos all have it."
            );
        }

        return loop.Options.CodeVersion == run.CodeVersion
            ? loop
            : throw new ClusterRunException(
                $"Run {run.RunId} was begun by the code version \"{run.CodeVersion}\" of {run.Key}, and the silo on {Environment.MachineName} has \"{loop.Options.CodeVersion}\". Let all silos have one version while a run goes on."
            );
    }

    /// <summary>The loop of a run, built once.</summary>
    /// <exception cref="ClusterRunException">It is not registered, or cannot be built.</exception>
    public Loop Build(RunDescription run)
    {
        var registered = Find(run);

        lock (_building)
        {
            if (_built.TryGetValue(run, out var known) && known.TryGetTarget(out var built))
            {
                return built;
            }

            foreach (var (old, reference) in _built)
            {
                if (!reference.TryGetTarget(out _))
                {
                    _built.TryRemove(old, out _);
                }
            }

            var loop = BuildBy(registered, run);
            _built[run] = new(loop);
            return loop;
        }
    }

    /// <summary>Looks whether all values can cross, as far as it is known before they are there: otherwise a run would fail or not by where its names happen to be.</summary>
    private static Loop? Check(RunDescription run, Loop? loop, DurableOptions options)
    {
        if (loop is null)
        {
            return null;
        }

        try
        {
            ValueWriter writer = new(run.RunId, options);

            foreach (var name in ContentsModule.inputs(loop.Contents).Select(input => input.Name).Concat(ContentsModule.runnable(loop.Contents).SelectMany(entry => entry.Owns)))
            {
                writer.CodecOf(name);
            }

            foreach (var entry in ContentsModule.runnable(loop.Contents))
            {
                writer.CodecOfResult(entry);
            }

            return loop;
        }
        catch (JournalException error)
        {
            throw new ClusterRunException(error.Message);
        }
    }

    private static Loop BuildBy(ClusterLoop registered, RunDescription run)
    {
        try
        {
            return Check(run, registered.Build(run.Arguments), registered.Options)
                ?? throw new ClusterRunException($"Run {run.RunId}: what builds the loop {run.Key} came back with null.");
        }
        catch (Exception error) when (error is not ClusterRunException)
        {
            throw new ClusterRunException($"Run {run.RunId}: the loop {run.Key} could not be built from its arguments, and threw {error.GetType().Name}: {error.Message}");
        }
    }
}
