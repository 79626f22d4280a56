namespace AnyOrder

type Limit =
    | Operations of Count: int
    | Generations of Count: int
