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
    /// <param name="token">Ends the waiting for it.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="KeyNotFoundException">It is not bound: the report says why.</exception>
    public Task<T> GetAsync<T>(Name<T> name, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return GetOrThrowAsync(name, token);
    }

    /// <summary>The value of a name, if it is bound.</summary>
    /// <param name="name">The name.</param>
    /// <param name="token">Ends the waiting for it.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>Whether it is bound, and the value.</returns>
    public Task<(bool IsBound, T? Value)> FindAsync<T>(Name<T> name, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ReadAsync(name, token);
    }

    /// <summary>Throws, with the report, unless the run is resolved.</summary>
    /// <exception cref="ClusterRunException">It is not.</exception>
    public Task<ClusterOutcome> EnsureResolvedAsync(CancellationToken token = default) => Status == Status.Resolved ? Task.FromResult(this) : ThrowAsync(token);

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
    /// <param name="token">Ends the waiting for it.</param>
    /// <exception cref="ClusterRunException">The run is not known any more.</exception>
    public Task<Outcome> FetchAsync(Loop loop, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(loop);
        DurableOptions options = new() { Codecs = _options.Codecs };
        return new Gathering(loop, new(RunId, loop, options), options.Run, Pages).GatherAsync(Generations, hasValues: true).WaitAsync(token);
    }

    /// <summary>The report: the text that a run in one place comes to.</summary>
    public Task<string> ExplainAsync(CancellationToken token = default) => Reading.ExplainAsync(token);

    /// <summary>The status and the counts.</summary>
    public override string ToString() => $"run {RunId} is {Status.ToString().ToLowerInvariant()}: {Quantity.Of(Bound, "name", "names")} bound, {Quantity.Of(Programs, "program", "programs")}, {Quantity.Of(Generations, "generation", "generations")}";

    private Reading Reading => new(_cluster, RunId);

    private Pages Pages => new(_options.Partitions, Reading.ReadAsync);

    private async Task<ClusterOutcome> ThrowAsync(CancellationToken token) => throw new ClusterRunException($"Run {RunId}: {await ExplainAsync(token).ConfigureAwait(false)}");

    private async Task<T> GetOrThrowAsync<T>(Name<T> name, CancellationToken token)
    {
        var (isBound, value) = await ReadAsync(name, token).ConfigureAwait(false);
        return isBound
            ? value!
            : throw new KeyNotFoundException(
                Status == Status.Resolved
                    ? $"{name} is not bound in the run {RunId}, which is resolved: no program sets it, or none asks the rule for it."
                    : $"{name} is not bound in the run {RunId}, which is {Status.ToString().ToLowerInvariant()}. {nameof(ExplainAsync)} says what is missing."
            );
    }

    private async Task<(bool IsBound, T? Value)> ReadAsync<T>(Name<T> name, CancellationToken token)
    {
        var codec = _options.Codecs.Of(name) ?? throw MissingCodec.Of(RunId, name);
        Item asked = new()
        {
            Kind = ItemKind.Demand,
            Name = name.Key,
            Family = name.FamilyKey,
            Codec = codec.Stamp,
        };
        var found = await Reading.FindAsync(new Slices(_options.Partitions).Of(name), asked).WaitAsync(token).ConfigureAwait(false);
        return found.Names is [var bound] ? (true, (T)new ValueReader(RunId, _options.Codecs).Read(Crossing.RowOf(bound), codec)!) : (false, default);
    }
}
