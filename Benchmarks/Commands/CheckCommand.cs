using AnyOrder.Benchmarks.Simulation;

namespace AnyOrder.Benchmarks;

/// <summary>Whether every runner, and every simulated cluster, gives the right values, at a size that costs nothing.</summary>
public static class CheckCommand
{
    private const int Size = 1_000;

    /// <summary>The exit code: 0 when all of them do.</summary>
    public static int Run(TextWriter output)
    {
        int wrong = 0;
        int right = 0;
        foreach (Workload workload in Workloads.Names.Select(name => Workloads.Make(name, Size)))
        {
            foreach (Contestant contestant in workload.Contestants)
            {
                if (Fault(workload, contestant) is { } fault)
                {
                    // who races is no reason for a build to fail
                    wrong += contestant.Races ? 0 : 1;
                    output.WriteLine($"{workload.Name}, {contestant.Name}: {fault}");
                }
                else
                {
                    right++;
                }
            }
        }

        foreach (string graph in SimulatedGraph.All)
        {
            if (SimulationCheck.Fault(graph, Size) is { } fault)
            {
                wrong++;
                output.WriteLine($"simulated {graph}: {fault}");
            }
            else
            {
                right++;
            }
        }

        output.WriteLine($"{right} right, {wrong} wrong");
        return wrong == 0 ? 0 : 1;
    }

    private static string? Fault(Workload workload, Contestant contestant)
    {
        try
        {
            WrongChecksumException.ThrowIfDifferent(workload.Expected, workload.Checksum(contestant.Run()));
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }
}
