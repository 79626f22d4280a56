namespace AnyOrder.Tests.Model

open AnyOrder
open AnyOrder.FSharp

/// What can be seen of a program from outside. Programs are equal when this is, in every namespace.
[<RequireQualifiedAccess>]
module Observe =

    type Move<'T> =
        | Ended of 'T
        | Threw of string
        | Claimed of Binding
        | Asked of Name list
        | StillAsks of Name list

    /// The moves of the program against this namespace, up to its end or the first get of a name that is not bound there.
    /// `change` is applied to what is left of the program before every move.
    let movesBy (change: Program<'T> -> Program<'T>) (ns: Namespace) (program: Program<'T>) : Move<'T> list =
        let rec go program moves =
            let view =
                try
                    Ok(Program.view (change program))
                with error ->
                    Error(Threw error.Message)

            match view with
            | Error threw -> List.rev (threw :: moves)
            | Ok(View.Pure result) -> List.rev (Ended result :: moves)
            | Ok(View.Set(binding, next)) -> go next (Claimed binding :: moves)
            | Ok(View.Get(names, continuation)) ->
                if names |> List.forall ns.Contains then
                    go (continuation ns) (Asked names :: moves)
                else
                    List.rev (StillAsks names :: moves)

        go program []

    let moves (ns: Namespace) (program: Program<'T>) = movesBy id ns program

    /// Namespaces to look in: none of the names bound, some, and all of them.
    let namespaces: Namespace list =
        [
            for bound in [ []; [ 0; 2; 4; 6 ]; [ 0..7 ] ] ->
                bound
                |> List.fold
                    (fun ns index ->
                        match Program.view (Program.set (Compile.name index) (index % 3)) with
                        | View.Set(binding, _) -> Namespace.bind binding ns
                        | _ -> ns)
                    Namespace.empty
        ]

    let same (a: Program<'T>) (b: Program<'T>) =
        namespaces |> List.forall (fun ns -> moves ns a = moves ns b)
