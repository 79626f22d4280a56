namespace AnyOrder

[<RequireQualifiedAccess>]
type Limit =
    | Operations of Count: int
    | Generations of Count: int
