namespace AnyOrder.Durable;

/// <summary>What else a row of a journal says. The numbers are stored: they never change their meaning.</summary>
[Flags]
public enum RowMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The claim is the end of its program, and its value the result.</summary>
    Ends = 1,

    /// <summary>The name was claimed with <c>AllowEqual</c>.</summary>
    AllowsEqual = 2,

    /// <summary>The claim was accepted because it agrees with the one that binds the name.</summary>
    Agrees = 4,
}
