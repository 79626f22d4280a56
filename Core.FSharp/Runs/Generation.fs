namespace AnyOrder

open System.Collections.Generic

[<NoComparison>]
type Turn =
    {
        Label: string
        Awaited: IReadOnlyList<Name>
        Got: IReadOnlyList<Name>
        Claims: IReadOnlyList<Claim>
        Status: ProgramStatus
    }

[<NoComparison>]
type Generation =
    {
        Number: int
        Turns: IReadOnlyList<Turn>
        Bound: IReadOnlyList<Claim>
        Conflicts: IReadOnlyList<Conflict>
    }
