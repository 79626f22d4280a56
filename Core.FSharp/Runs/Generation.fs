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

    override this.ToString() = $"{this.Label}: {this.Status}"

[<NoComparison>]
type Generation =
    {
        Number: int
        Turns: IReadOnlyList<Turn>
        Bound: IReadOnlyList<Claim>
        Conflicts: IReadOnlyList<Conflict>
    }

    override this.ToString() =
        $"generation {this.Number}: {this.Turns.Count} turns, {this.Bound.Count} names bound"
