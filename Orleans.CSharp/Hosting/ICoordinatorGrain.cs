namespace AnyOrder.Orleans;

/// <summary>Leads a run. Its key is the id of the run.</summary>
[Alias("AnyOrder.Coordinator")]
internal interface ICoordinatorGrain : IGrainWithStringKey
{
    /// <summary>Begins the run, or goes on with it; and comes back when it is over, or after a while.</summary>
    [Alias("Look"), ResponseTimeout("00:00:05")]
    Task<RunView> LookAsync(RunDescription run);

    /// <summary>Goes on with the run, if there is one. Whether it is over.</summary>
    [Alias("Resume")]
    Task<bool> ResumeAsync();

    /// <summary>Ends the run as it is. Whether there was one.</summary>
    [Alias("Cancel"), ResponseTimeout("00:00:05")]
    Task<bool> CancelAsync();

    /// <summary>Brings the run back to its end, after partitions were lost. Whether it is there; false where whoever asks has to ask again.</summary>
    [Alias("Recall"), ResponseTimeout("00:00:05")]
    Task<bool> RecallAsync();

    /// <summary>The report; null where whoever asks has to ask again, since it is long in the making.</summary>
    [Alias("Explain"), ResponseTimeout("00:00:05")]
    Task<string?> ExplainAsync();
}
