namespace AnyOrder

/// An exception that was thrown elsewhere, of which no more came along than what it said.
type internal ITold =
    /// The full name of its type.
    abstract FullName: string
    /// The name of its type.
    abstract Name: string

/// <summary>An exception that user code threw during a run.</summary>
/// <remarks>Faults are equal when the exceptions have the same type and message: the same program throws a new object every time.</remarks>
[<Sealed>]
type Fault =

    /// <summary>The fault that is this exception.</summary>
    new: error: exn -> Fault

    /// <summary>The exception.</summary>
    member Exception: exn

    /// The name of its type.
    member internal Name: string

    /// The full name of its type.
    member internal FullName: string

    /// <summary>Its message, as it was when it was caught.</summary>
    member Message: string
