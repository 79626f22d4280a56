namespace AnyOrder.Orleans;

/// <summary>Leads a run. Its key is the id of the run.</summary>
[Alias("AnyOrder.Coordinator")]
internal interface ICoordinatorGrain : IGrainWithStringKey
{
    /// <summary>Begins the run, or goes on with it, or finds that it is over.</summary>
    [Alias("Begin")]
    Task BeginAsync(RunDescription run);

    /// <summary>How far the run has come: when it is over, or after a while.</summary>
    [Alias("Look")]
    Task<RunView> LookAsync();

    /// <summary>Ends the run as it is.</summary>
    [Alias("Cancel")]
    Task CancelAsync();

    /// <summary>The report.</summary>
    [Alias("Explain")]
    Task<string> ExplainAsync();
}
