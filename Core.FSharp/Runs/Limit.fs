namespace AnyOrder

open System.Diagnostics

[<RequireQualifiedAccess; DebuggerDisplay("{ToString(),nq}")>]
type Limit =
    | Operations of Count: int
    | Generations of Count: int

    override this.ToString() =
        match this with
        | Operations count -> $"{count} operations in one generation"
        | Generations count -> $"{count} generations"
