namespace AnyOrder

type Limit =
    | Operations of count: int
    | Generations of count: int
