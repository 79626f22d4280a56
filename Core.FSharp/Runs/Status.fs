namespace AnyOrder

open System.Collections.Generic
open System.Diagnostics

type Status =
    | Resolved = 0
    | Stuck = 1
    | Exhausted = 2
    | Faulted = 3
    | Halted = 4
    | Conflicted = 5

[<NoComparison; RequireQualifiedAccess; DebuggerDisplay("{Shown,nq}")>]
type ProgramStatus =
    | Finished of Result: (obj | null)
    | Waiting of Names: IReadOnlyList<Name>
    | Faulted of Fault: Fault
    | Exhausted of Limit: Limit
    | Halted

    member internal this.Shown =
        match this with
        | Finished result -> "finished with " + Shown.value result
        | Waiting names -> "waiting for " + Shown.few [| for name in names -> name.Key |]
        | _ -> this.ToString()

    override this.ToString() =
        match this with
        | Finished _ -> "finished"
        | Waiting names -> "waiting for " + System.String.Join(", ", names)
        | Faulted fault -> $"faulted: {fault}"
        | Exhausted _ -> "exhausted"
        | Halted -> "halted"
