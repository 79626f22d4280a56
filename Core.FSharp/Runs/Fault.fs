namespace AnyOrder

open System

[<Sealed>]
type Fault(error: exn) =

    member _.Exception = error

    override _.ToString() =
        $"{error.GetType().FullName}: {error.Message}"

    override this.GetHashCode() =
        this.ToString().GetHashCode StringComparison.Ordinal

    override this.Equals other =
        match other with
        | :? Fault as other -> this.ToString() = other.ToString()
        | _ -> false
