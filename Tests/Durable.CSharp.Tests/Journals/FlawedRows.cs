namespace AnyOrder.Durable.Tests.Journals;

/// <summary>The rows of a run that may have flaws.</summary>
internal sealed class FlawedRows
{
    public List<JournalRow> All { get; } = [];

    public bool IsOpen { get; set; }
}
