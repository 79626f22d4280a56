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
    | Finished of Result: (obj | null)
    | Waiting of Names: IReadOnlyList<Name>
    | Faulted of Fault: Fault
    | Exhausted of Limit: Limit
    | Halted

    override this.ToString() =
        match this with
        | Finished _ -> "finished"
        | Waiting names -> "waiting for " + System.String.Join(", ", names)
        | Faulted fault -> $"faulted: {fault}"
        | Exhausted _ -> "exhausted"
        | Halted -> "halted"
