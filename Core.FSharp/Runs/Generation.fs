namespace AnyOrder

open System.Collections.Generic
open System.Diagnostics

[<NoComparison; DebuggerDisplay("{Shown,nq}")>]
type Turn =
    {
        Label: string
        Awaited: IReadOnlyList<Name>
        Got: IReadOnlyList<Name>
        Claims: IReadOnlyList<Claim>
        Status: ProgramStatus
    }

    member internal this.Shown = ValueText.brief this.Label + ": " + this.Status.Shown

    override this.ToString() = $"{this.Label}: {this.Status}"

[<NoComparison; DebuggerDisplay("{ToString(),nq}")>]
type Generation =
    {
        Number: int
        Turns: IReadOnlyList<Turn>
        Bound: IReadOnlyList<Claim>
        Conflicts: IReadOnlyList<Conflict>
    }

    override this.ToString() =
        $"generation {this.Number}: {this.Turns.Count} turns, {this.Bound.Count} names bound"
