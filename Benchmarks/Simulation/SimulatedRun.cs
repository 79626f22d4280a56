using AnyOrder.Durable;
using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>A run of a loop on a cluster, in one process and in virtual time. The partitions are real; silos, network and database are not.</summary>
internal sealed class SimulatedRun
{
    private readonly SimulatedGraph _graph;
    private readonly Setting _setting;
    private readonly Agenda _agenda = new();
    private readonly Traffic _traffic = new();
    private readonly Cores[] _silos;
    private readonly Cores _database;
    private readonly SimulatedPartition[] _partitions;

    private SimulatedRun(SimulatedGraph graph, Setting setting, Costs costs)
    {
        (_graph, _setting) = (graph, setting);
        _silos = [.. Enumerable.Range(0, setting.Silos).Select(_ => new Cores(_agenda, setting.Cores))];
        _database = new(_agenda, costs.DatabaseCores);
        Partition[] partitions = [.. PartitionsOf(graph.Loop, setting.Partitions)];
        _partitions = [.. setting.Placement.Select((silo, i) => Make(i, partitions[i], _silos[silo], costs))];
    }

    public static Figures Of(SimulatedGraph graph, Setting setting, Costs costs)
    {
        SimulatedRun run = new(graph, setting, costs);
        Array.ForEach(run._partitions, partition => partition.Begin(run._partitions));
        run._agenda.Run();
        run.Check();
        return Figures.Of(graph, setting, run._traffic, run._agenda.Now, [.. run._silos], run._database);
    }

    /// <summary>The partitions of a loop, as they begin.</summary>
    public static IEnumerable<Partition> PartitionsOf(Loop loop, int count)
    {
        DurableOptions options = SimulatedGraph.Options;
        Slices slices = new(count);
        Inquiry inquiry = new(loop, options.Run, null, default);
        return Enumerable.Range(0, count).Select(i => new Partition(loop, slices, i, new("run", loop, options), inquiry.Replies, Kept.Nothing, options.Run, PartitionMode.Free));
    }

    private SimulatedPartition Make(int index, Partition partition, Cores silo, Costs costs)
    {
        SimulatedJournal? journal = _setting.IsKept ? new(silo, _database, _agenda, costs, _traffic) : null;
        return new(index, partition, silo, journal, _setting.Work, _agenda, costs, _traffic);
    }

    /// <summary>Whether it came to what a run in one place comes to.</summary>
    private void Check()
    {
        if (_partitions.Sum(one => one.Partition.Counts.Ended) != _graph.Names.Count || !Array.TrueForAll(_partitions, one => one.Partition.State.IsExact))
        {
            throw new InvalidOperationException("Not all programs came to their end.");
        }

        Slices slices = new(_setting.Partitions);
        for (int i = 0; i < _graph.Names.Count; i++)
        {
            Name name = _graph.Names[i];
            if (!Equals(_partitions[slices.Of(name)].Partition.Find(name)?.Value, _graph.Expected[i]))
            {
                throw new InvalidOperationException($"{name} has not the value that it has in one place.");
            }
        }
    }
}
