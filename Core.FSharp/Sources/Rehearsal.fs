namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// What one program does when it is run against a namespace.
[<NoComparison; NoEquality>]
type internal Rehearsed = { Entry: Entry; Play: Play }

/// Every program run by itself, from its start, against a namespace as it stands: what each does is a function of the two, so no run is needed.
[<RequireQualifiedAccess>]
module internal Rehearsal =

    let private play (state: State) (entry: Entry) =
        {
            Entry = entry
            Play =
                Play.run
                    state
                    {
                        Label = entry.Label
                        Awaited = []
                        Claimed = 0
                        Program = entry.Program
                    }
        }

    /// The names it asked for.
    let private asked (rehearsed: Rehearsed) =
        match rehearsed.Play.Pause with
        | Waits waiter -> waiter.Demand @ rehearsed.Play.Got
        | Ends _ -> rehearsed.Play.Got

    /// The entries of the loop, and the instances of rules that any of them demands.
    let run (options: RunOptions) (ns: Namespace) (loop: Loop) : IReadOnlyList<Rehearsed> =
        let state =
            { Interpreter.start options Loop.Empty with
                Namespace = ns
                // what is got is told to those only who keep a record
                Recording = Recording.Everything
            }

        let started = HashSet<string>()
        let rehearsed = List<Rehearsed>()

        let instances (names: Name seq) =
            [
                for name in names do
                    match Contents.ruleFor name loop.Contents with
                    // an answer is no program
                    | Some rule when rule.Source.IsNone && started.Add(Rule.labelFor name rule) -> Rule.instance name rule
                    | _ -> ()
            ]

        let mutable entries = List.ofArray loop.Contents.Entries.Values

        while not entries.IsEmpty do
            let played = entries |> List.map (play state)
            rehearsed.AddRange played
            entries <- instances (played |> Seq.collect asked)

        rehearsed
