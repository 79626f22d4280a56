namespace AnyOrder.Orleans;

/// <summary>A partition of a run. Its key is its number, and the id of the run.</summary>
[Alias("AnyOrder.Partition")]
internal interface IPartitionGrain : IGrainWithIntegerCompoundKey
{
    /// <summary>Takes what another partition says.</summary>
    // whoever says it says it again: there is no need to wait long for a silo that may be lost
    [Alias("Take"), ResponseTimeout("00:00:05")]
    Task TakeAsync(int from, int attempt, Item[] items);

    /// <summary>Follows the coordinator, and reports.</summary>
    [Alias("Tell"), ResponseTimeout("00:00:03")]
    Task<Report> TellAsync(RunDescription run, Instruction instruction);

    /// <summary>Ends the partition: nobody needs it any more.</summary>
    [Alias("Leave")]
    Task LeaveAsync();

    /// <summary>Some of what the partition has come to; null when it was lost since.</summary>
    [Alias("Read"), ResponseTimeout("00:00:10")]
    Task<OutcomePage?> ReadAsync(OutcomeQuery query);

    /// <summary>The claim that binds a name, if it is bound; null when the partition was lost since.</summary>
    [Alias("Find"), ResponseTimeout("00:00:10")]
    Task<OutcomePage?> FindAsync(Item name);
}
