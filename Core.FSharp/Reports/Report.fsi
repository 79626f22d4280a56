namespace AnyOrder.FSharp

open AnyOrder

/// Outcomes as text.
[<RequireQualifiedAccess>]
module Report =

    /// The report of an outcome: a headline, then every conflict, fault, exhausted program, wait and halted program, each kind in the
    /// order of names or labels. Two runs of one loop have the same report, line for line. Lines are separated by "\n".
    val text: outcome: Outcome -> string
