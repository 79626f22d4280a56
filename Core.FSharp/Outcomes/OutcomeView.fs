namespace AnyOrder

open System
open System.Diagnostics
open AnyOrder.FSharp

/// What a debugger shows in an outcome.
[<Sealed>]
type internal OutcomeView(outcome: Outcome) =

    // the format of the run is the user's code, so values are printed as debuggers show them
    let printable =
        match outcome.Conclusion.FormatValue with
        | null -> outcome
        | _ ->
            Outcome
                { outcome.Conclusion with
                    FormatValue = Func<_, _> Shown.value
                }

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Parts =
        [|
            Part("report", (Report.text printable).Split '\n')
            Part("programs", outcome.Programs)
            Part("namespace", outcome.Namespace)
            Part("conflicts", outcome.Conflicts)
            Part("causes", outcome.Causes)
            Part("history", outcome.History)
        |]
