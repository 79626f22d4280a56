namespace AnyOrder.Durable;

/// <summary>What a row of a journal says. The numbers are stored: they never change their meaning.</summary>
public enum RowKind
{
    /// <summary>What is run: the labels of the loop and the version of the code. The first row of a run.</summary>
    Manifest = 1,

    /// <summary>An input of the loop.</summary>
    Given = 2,

    /// <summary>What a source answered for a name.</summary>
    Answer = 3,

    /// <summary>A claim that a program made and that was committed.</summary>
    Claim = 4,

    /// <summary>A program came to its end, with this result.</summary>
    Finish = 5,

    /// <summary>Rows that do not count any more.</summary>
    Forget = 6,

    /// <summary>The run came to its end: everything before it is complete.</summary>
    End = 7,
}
