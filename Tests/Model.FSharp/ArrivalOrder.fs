namespace AnyOrder.Tests.Model

open AnyOrder
open AnyOrder.FSharp

/// A deliberately wrong interpreter, the one most people would write first: programs run one after the other, a set is seen at once, and
/// the first write of a name wins. The properties must reject it.
[<RequireQualifiedAccess>]
module ArrivalOrder =

    let private commit (ns: Namespace) (binding: Binding) =
        if ns.Contains binding.Name then
            ns
        else
            Namespace.bind binding ns

    let rec private advance (ns: Namespace) (program: Program<unit>) =
        let view =
            try
                Some(Program.view program)
            with _ ->
                None

        match view with
        | None
        | Some(View.Pure()) -> ns, None
        | Some(View.Set(binding, next)) -> advance (commit ns binding) next
        | Some(View.Get(names, continuation)) ->
            if names |> List.forall ns.Contains then
                advance ns (continuation ns)
            else
                ns, Some program

    let private program (entry: Entry) : Program<unit> list =
        match entry with
        | Program(_, body)
        | Provider(_, _, body) -> [ Compile.body [] body |> Program.map ignore ]
        | Definition(name, body)
        | Rule(name, body) -> [ Compile.body [] body |> Program.bind (Program.set (Compile.name name)) ]
        | Input(name, value) -> [ Program.set (Compile.name name) value ]

    /// The values bound in the end, by name.
    let run (entries: Entry list) =
        let rec go (ns: Namespace) (programs: Program<unit> list) =
            let after, waiting =
                programs
                |> List.fold
                    (fun (ns, waiting) program ->
                        let ns, rest = advance ns program
                        ns, waiting @ Option.toList rest)
                    (ns, [])

            if after.Count = ns.Count && waiting.Length = programs.Length then
                [ for claim in Namespace.claims after -> claim.Name.Key, claim.Value ]
            else
                go after waiting

        go Namespace.empty (List.collect program entries)
