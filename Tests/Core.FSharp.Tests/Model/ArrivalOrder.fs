namespace AnyOrder.Tests.Model

open AnyOrder
open AnyOrder.FSharp

/// A deliberately wrong interpreter, the one most people would write first: programs run one after the other, a set is seen at once, and
/// the first write of a name wins. The properties must reject it.
[<RequireQualifiedAccess>]
module ArrivalOrder =

    let rec private advance (ns: Namespace) (program: Program<int>) =
        match Program.view program with
        | View.Pure result -> ns, Choice1Of2 result
        | View.Set(binding, next) ->
            let ns =
                if ns.Contains binding.Name then
                    ns
                else
                    Namespace.bind binding ns

            advance ns next
        | View.Get(names, continuation) ->
            if names |> List.forall ns.Contains then
                advance ns (continuation ns)
            else
                ns, Choice2Of2 program

    /// The values bound in the end, by name.
    let rec run (ns: Namespace) (programs: Program<int> list) =
        let ns', waiting =
            programs
            |> List.fold
                (fun (ns, waiting) program ->
                    match advance ns program with
                    | ns, Choice1Of2 _ -> ns, waiting
                    | ns, Choice2Of2 program -> ns, program :: waiting)
                (ns, [])

        if ns'.Count = ns.Count && waiting.Length = programs.Length then
            [ for claim in Namespace.claims ns' -> claim.Name.Key, claim.Value ]
        else
            run ns' (List.rev waiting)
