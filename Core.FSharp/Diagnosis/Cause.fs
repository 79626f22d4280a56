namespace AnyOrder

open System.Collections.Generic

[<NoComparison>]
type CycleStep =
    {
        Name: Name
        Provider: string
        Needs: Name
    }

[<NoComparison; RequireQualifiedAccess>]
type CauseReason =
    | Missing
    | Forgotten of Provider: string
    | Cycle of Steps: IReadOnlyList<CycleStep>
    | Faulted of Provider: string * Fault: Fault
    | Exhausted of Provider: string * Limit: Limit
    | Halted of Provider: string
    | Contested
    | Unset of MightSet: int

[<NoComparison>]
type Cause =
    {
        Reason: CauseReason
        Names: IReadOnlyList<Name>
        NeededBy: IReadOnlyList<string>
    }

[<NoComparison>]
type Wait =
    {
        Label: string
        Name: Name
        Provider: string | null
        Cause: Cause
    }
