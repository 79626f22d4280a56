namespace AnyOrder

open System

[<NoComparison; CustomEquality>]
type ProgramOutcome =
    {
        Label: string
        Place: Place
        Status: ProgramStatus
    }

    override this.ToString() = $"{this.Label}: {this.Status}"

    override this.GetHashCode() =
        HashCode.Combine(this.Label, this.Status)

    override this.Equals other =
        match other with
        | :? ProgramOutcome as other -> this.Label = other.Label && this.Status.Equals other.Status
        | _ -> false
