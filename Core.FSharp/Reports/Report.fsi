namespace AnyOrder.FSharp

open AnyOrder

/// Outcomes as text.
[<RequireQualifiedAccess>]
module Report =

    /// The report of an outcome: a headline; conflicts; the roots of waiting, with who needs them and a line of advice; faulted, exhausted and halted
    /// programs; and how many programs wait only because of these. Long lists are counted. Two runs of one loop have the same report, line for line.
    /// Lines are separated by "\n".
    val text: outcome: Outcome -> string
