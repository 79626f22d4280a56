namespace AnyOrder

open System
open System.Diagnostics

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

    let fullName = error.GetType().FullName

    member _.Exception = error
    member _.Message = message

    override _.ToString() = $"{fullName}: {message}"

    override _.GetHashCode() = HashCode.Combine(fullName, message)

    override this.Equals other =
        match other with
        | :? Fault as other -> this.ToString() = other.ToString()
        | _ -> false
