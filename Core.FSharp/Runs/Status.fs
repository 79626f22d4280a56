namespace AnyOrder

open System.Collections.Generic

type Status =
    | Resolved = 0
    | Stuck = 1
    | Exhausted = 2
    | Faulted = 3
    | Halted = 4
    | Conflicted = 5

[<NoComparison; RequireQualifiedAccess>]
type ProgramStatus =
    | Finished of result: (obj | null)
    | Waiting of names: IReadOnlyList<Name>
    | Faulted of fault: Fault
    | Exhausted of limit: Limit
    | Halted
