namespace AnyOrder

/// <summary>Where an entry of a loop was written.</summary>
[<Sealed>]
type Place =

    /// <summary>A whole file.</summary>
    new: file: string -> Place

    /// <summary>A line of a file, counted from 1; line 0 stands for the whole file.</summary>
    new: file: string * line: int -> Place

    /// <summary>No place is known.</summary>
    static member Unknown: Place

    /// <summary>The path of the file, as the compiler or the caller gave it; empty when the place is unknown.</summary>
    member File: string

    /// <summary>The line, counted from 1; 0 when it is unknown.</summary>
    member Line: int

[<RequireQualifiedAccess>]
module internal Place =

    /// The file and the line.
    val parts: place: Place -> struct (string * int)

    /// The text, followed by the place in parentheses where it is known.
    val after: text: string -> place: Place -> string
