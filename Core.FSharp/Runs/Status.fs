namespace AnyOrder

open System.Collections.Generic

type Status =
    | Resolved = 0
    | Stuck = 1
    | Exhausted = 2
    | Faulted = 3
    | Conflicted = 4

[<NoComparison; RequireQualifiedAccess>]
type ProgramStatus =
    | Finished of result: (obj | null)
    | Waiting of names: IReadOnlyList<Name>
    | Faulted of fault: Fault
    | Exhausted of limit: Limit
    | Halted
