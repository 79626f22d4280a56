namespace AnyOrder.Tests;

public static class Faults
{
    /// <summary>What the program threw.</summary>
    public static Exception FaultOf(this Outcome outcome, string label) =>
        outcome.Programs.Single(program => program.Label == label).Status is ProgramStatus.Faulted { Fault: var fault }
            ? fault.Exception
            : throw new InvalidOperationException($"{label} did not fault.");
}
