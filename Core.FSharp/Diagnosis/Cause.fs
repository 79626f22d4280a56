namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics

[<NoComparison; DebuggerDisplay("{ToString(),nq}")>]
type CycleStep =
    {
        Name: Name
        Provider: string
        Needs: Name
    }

    override this.ToString() = $"{this.Name} needs {this.Needs}"

[<NoComparison; RequireQualifiedAccess; DebuggerDisplay("{ToString(),nq}")>]
type CauseReason =
    | Missing
    | Forgotten of Provider: string
    | Silent of Source: string
    | Pending of Source: string
    | Cycle of Steps: IReadOnlyList<CycleStep>
    | Faulted of Provider: string * Fault: Fault
    | Exhausted of Provider: string * Limit: Limit
    | Halted of Provider: string
    | Contested
    | Unset of MightSet: int

    override this.ToString() =
        match this with
        | Missing -> "missing"
        | Forgotten provider -> $"forgotten by {provider}"
        | Silent source -> $"the source {source} came back without it"
        | Pending source -> $"the source {source} has not answered"
        | Cycle steps -> "cycle: " + String.Join(", ", steps)
        | Faulted(provider, fault) -> $"{provider} faulted: {fault}"
        | Exhausted(provider, limit) -> $"{provider} is exhausted: {limit}"
        | Halted provider -> $"{provider} was halted"
        | Contested -> "contested"
        | Unset might -> $"unset; {might} might have set it"

[<NoComparison; CustomEquality; DebuggerDisplay("{ToString(),nq}")>]
type Cause =
    {
        Reason: CauseReason
        Names: IReadOnlyList<Name>
        NeededBy: IReadOnlyList<string>
    }

    // many waits have one cause, so most comparisons are of an object with itself, and a hash must not look at all names
    override this.GetHashCode() =
        HashCode.Combine(this.Names.Count, this.Names[0])

    override this.Equals other =
        obj.ReferenceEquals(this, other)
        || (match other with
            | :? Cause as other ->
                this.Reason = other.Reason
                && this.Names.Equals other.Names
                && this.NeededBy.Equals other.NeededBy
            | _ -> false)

    override this.ToString() =
        String.Join(", ", this.Names) + ": " + this.Reason.ToString()

[<NoComparison; DebuggerDisplay("{ToString(),nq}")>]
type Wait =
    {
        Label: string
        Name: Name
        Provider: string | null
        Cause: Cause
    }

    override this.ToString() = $"{this.Label} waits for {this.Name}"
