namespace AnyOrder

open System
open System.Diagnostics

[<NoComparison; CustomEquality; DebuggerDisplay("{Shown,nq}")>]
type ProgramOutcome =
    {
        Label: string
        Place: Place
        Status: ProgramStatus
    }

    member internal this.Shown = ValueText.brief this.Label + ": " + this.Status.Shown

    override this.ToString() = $"{this.Label}: {this.Status}"

    override this.GetHashCode() =
        HashCode.Combine(this.Label, this.Status)

    override this.Equals other =
        match other with
        | :? ProgramOutcome as other -> this.Label = other.Label && this.Status.Equals other.Status
        | _ -> false
