namespace AnyOrder

open System
open System.Diagnostics

/// An exception that was thrown elsewhere, of which no more came along than what it said.
type internal ITold =
    /// The full name of its type.
    abstract FullName: string
    /// The name of its type.
    abstract Name: string

[<Sealed; DebuggerDisplay("{ToString(),nq}")>]
type Fault(error: exn) =

    // read once: a message is user code, which may throw or change
    let message =
        try
            match box error.Message with
            | :? string as message -> message
            | _ -> ""
        with second ->
            $"its message threw {second.GetType().Name}"

    let struct (name, fullName) =
        match box error with
        | :? ITold as told -> struct (told.Name, told.FullName)
        | _ -> struct (error.GetType().Name, nonNull (error.GetType().FullName))

    member _.Name = name
    member _.FullName = fullName

    member _.Exception = error
    member _.Message = message

    override _.ToString() = $"{fullName}: {message}"

    override _.GetHashCode() = HashCode.Combine(fullName, message)

    override this.Equals other =
        match other with
        | :? Fault as other -> this.ToString() = other.ToString()
        | _ -> false
