namespace AnyOrder.FSharp

open System
open AnyOrder

[<NoComparison; NoEquality>]
type Ready =
    {
        Label: string
        Awaited: Name list
        Claimed: int
        Program: Program<obj | null>
    }

[<NoComparison; NoEquality>]
type Waiter =
    {
        Label: string
        Claimed: int
        Demand: Name list
        Names: Name list
        Continuation: Namespace -> Program<obj | null>
    }

[<NoComparison; NoEquality>]
type Instance = { Name: Name; Place: Place }

[<RequireQualifiedAccess>]
type Recording =
    | Nothing
    | Last
    | Everything

[<NoComparison; NoEquality>]
type State =
    {
        Loop: Loop
        Generation: int
        Namespace: Namespace
        Ready: Ready list
        Waiters: Map<Name, Waiter list>
        Ended: Map<string, ProgramStatus>
        Instances: Map<string, Instance>
        Asked: Name list
        Agreed: Map<Name, Claim list>
        Claims: Claim list
        Conflicts: Conflict list
        Recording: Recording
        History: Generation list
        MaxOperations: int
        MaxGenerations: int
        FormatValue: Func<obj | null, string> | null
    }
