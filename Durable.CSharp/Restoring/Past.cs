namespace AnyOrder.Durable;

/// <summary>What the journal holds of a program that is run again.</summary>
internal sealed class Past(string label)
{
    public string Label => label;

    /// <summary>Its claims, by position.</summary>
    public List<JournalRow> Claims { get; } = [];

    /// <summary>How many of them it has made again.</summary>
    public int Repeated { get; set; }

    /// <summary>Whether it is known how it ended.</summary>
    public bool HasEnded { get; set; }
}
