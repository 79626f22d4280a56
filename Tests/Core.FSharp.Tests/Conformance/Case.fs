namespace AnyOrder.Tests.Conformance

open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

/// A set of labelled programs and the one outcome that is allowed, in the notation of the case tables: `NS` what is bound, `R` results,
/// `W` who waits for what, `F` who faulted, `H` who was halted, `CONFLICT` claims on contested names.
[<AutoOpen>]
module Case =

    let private braces (name: string) (items: string seq) =
        match List.ofSeq items with
        | [] -> []
        | items -> [ name + "{" + String.concat ", " items + "}" ]

    let private conflict (conflict: Conflict) =
        conflict.Claims
        |> Seq.map (fun claim -> $"{claim.Label}=%A{claim.Value}@g{claim.Generation}")
        |> String.concat ", "
        |> sprintf "%s: %s" conflict.Name.Key

    /// The outcome in one line; results that are unit are left out.
    let text (outcome: Outcome) =
        let programs (pick: ProgramStatus -> string option) =
            outcome.Programs
            |> Seq.choose (fun program -> pick program.Status |> Option.map (fun text -> program.Label + text))

        [
            if not (Seq.isEmpty outcome.Conflicts) then
                yield! braces $"CONFLICT g{outcome.Generations} " (Seq.map conflict outcome.Conflicts)
            yield! braces "NS" (outcome.Namespace |> Seq.map (fun claim -> $"{claim.Name}=%A{claim.Value}"))
            yield!
                braces
                    "R"
                    (programs (function
                        | ProgramStatus.Finished result when not (isNull result) -> Some $"=%A{result}"
                        | _ -> None))
            yield!
                braces
                    "W"
                    (programs (function
                        | ProgramStatus.Waiting names -> Some("->" + String.concat "," (Seq.map string names))
                        | _ -> None))
            yield!
                braces
                    "F"
                    (programs (function
                        | ProgramStatus.Faulted fault -> Some $"={fault.Exception.Message}"
                        | _ -> None))
            yield!
                braces
                    "H"
                    (programs (function
                        | ProgramStatus.Halted -> Some ""
                        | _ -> None))
        ]
        |> String.concat " "

    /// One entry of a case.
    type Entry = Loop -> Loop

    let (==>) (label: string) (program: Program<'T>) : Entry = Loop.add label program

    /// The one outcome, report included, of every order of the entries and of the programs in every generation.
    let onlyOutcome (entries: Entry list) =
        Orders.upTo 6 entries
        |> List.mapi (fun seed order ->
            List.fold (fun loop entry -> entry loop) Loop.empty order
            |> Interpreter.start (RunOptions())
            |> Orders.runShuffled seed
            |> Outcome.ofState)
        |> List.map (fun outcome -> outcome, Outcome.explain outcome)
        |> List.distinct
        |> List.exactlyOne
        |> fst

    /// The only outcome, which is this.
    let outcomeOf (expected: string) (entries: Entry list) =
        let outcome = onlyOutcome entries
        Assert.Equal(expected, text outcome)
        outcome

    let expect (expected: string) (entries: Entry list) = outcomeOf expected entries |> ignore
