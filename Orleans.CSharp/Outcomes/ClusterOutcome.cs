using System.Diagnostics;
using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>What a run on a cluster came to. The values stay where they are: they are fetched when they are asked for.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ClusterOutcome
{
    private readonly IGrainFactory _cluster;
    private readonly ClusterRunOptions _options;
    private readonly RunView _view;

    internal ClusterOutcome(IGrainFactory cluster, string runId, RunView view, ClusterRunOptions options) => (_cluster, RunId, _view, _options) = (cluster, runId, view, options);

    /// <summary>What identifies the run.</summary>
    public string RunId { get; }

    /// <summary>What became of the run: the worst that became of any of its programs.</summary>
    public Status Status => _view.Status;

    /// <summary>How many generations were run.</summary>
    public int Generations => _view.Progress.Generation;

    /// <summary>How many names are bound.</summary>
    public int Bound => _view.Progress.Bound;

    /// <summary>How many programs there were: those of the loop, and the instances of rules that were started.</summary>
    public int Programs => _view.Progress.Programs;

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="KeyNotFoundException">It is not bound: the report says why.</exception>
    public Task<T> GetAsync<T>(Name<T> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FetchAsync(name);
    }

    /// <summary>The values of the names of a family that are bound, in the order of their keys' texts. They are fetched a page at a time: there may be more of them than this process could hold.</summary>
    /// <param name="family">The family.</param>
    /// <param name="token">Ends it.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    public IAsyncEnumerable<KeyValuePair<Name<T>, T>> GetAllAsync<TKey, T>(Family<TKey, T> family, CancellationToken token = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(family);
        var codec = _options.Codecs.Of(typeof(T)) ?? throw MissingCodec.Of(RunId, family.Pattern);
        ValueReader reader = new(RunId, _options.Codecs);
        return Pages
            .MergedAsync(new(OutcomePart.Names, 0, HasValues: true, IsHalted: false, family.Key), page => page.Names, item => item.Name, token)
            .Select(item => KeyValuePair.Create((Name<T>)codec.MakeName(item.Name, FSharp.Name.membership(family.Pattern)), (T)reader.Read(Crossing.RowOf(item), codec)!));
    }

    /// <summary>Fetches the whole outcome, which equals that of a run in one place: values, results, conflicts and causes, for as long as this process can hold them.</summary>
    /// <param name="loop">The loop that was run: what the silos build from the arguments of the run.</param>
    /// <exception cref="ClusterRunException">The run is not known any more.</exception>
    public Task<Outcome> FetchAsync(Loop loop)
    {
        ArgumentNullException.ThrowIfNull(loop);
        DurableOptions options = new() { Codecs = _options.Codecs };
        return new Gathering(loop, new(RunId, loop, options), options.Run, Pages).GatherAsync(Generations, hasValues: true);
    }

    /// <summary>The report: the text that a run in one place comes to.</summary>
    public Task<string> ExplainAsync() => Reading.PatientlyAsync(Coordinator.ExplainAsync);

    /// <summary>The status and the counts.</summary>
    public override string ToString() => $"run {RunId} is {Status.ToString().ToLowerInvariant()}: {Bound:N0} names bound, {Programs:N0} programs, {Generations:N0} generations";

    private ICoordinatorGrain Coordinator => _cluster.GetGrain<ICoordinatorGrain>(RunId);

    private Reading Reading => new(_cluster, RunId, () => Reading.PatientlyAsync(Coordinator.RecallAsync));

    private Pages Pages => new(_options.Partitions, Reading.ReadAsync);

    private async Task<T> FetchAsync<T>(Name<T> name)
    {
        var codec = _options.Codecs.Of(name) ?? throw MissingCodec.Of(RunId, name);
        var found = await Reading
            .FindAsync(
                new Slices(_options.Partitions).Of(name),
                new()
                {
                    Kind = ItemKind.Demand,
                    Name = name.Key,
                    Family = name.FamilyKey,
                    Codec = codec.Stamp,
                }
            )
            .ConfigureAwait(false);

        return found.Names is not [var bound]
            ? throw new KeyNotFoundException($"{name} is not bound in the run {RunId}, which is {Status.ToString().ToLowerInvariant()}. ExplainAsync says what is missing.")
            : (T)new ValueReader(RunId, _options.Codecs).Read(Crossing.RowOf(bound), codec)!;
    }
}
