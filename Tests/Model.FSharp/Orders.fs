namespace AnyOrder.Tests.Model

open System
open AnyOrder.FSharp

[<RequireQualifiedAccess>]
module Orders =

    let rec private insertions x list =
        match list with
        | [] -> [ [ x ] ]
        | head :: tail -> (x :: list) :: (insertions x tail |> List.map (fun rest -> head :: rest))

    let rec all list =
        match list with
        | [] -> [ [] ]
        | head :: tail -> all tail |> List.collect (insertions head)

    let shuffle (seed: int) (list: 'T list) =
        let array = Array.ofList list
        Random(seed).Shuffle array
        List.ofArray array

    /// All n! orders up to `limit` elements, 200 random ones above.
    let upTo limit list =
        if List.length list <= limit then
            all list
        else
            [ for seed in 1..200 -> shuffle seed list ]

    /// All orders up to four elements, 24 random ones above: for properties that see a thousand lists.
    let some list =
        if List.length list <= 4 then
            all list
        else
            [ for seed in 1..24 -> shuffle seed list ]

    /// Runs to the end, with the programs of every generation in another order.
    let rec runShuffled (seed: int) (state: State) =
        if Interpreter.isOver state then
            state
        else
            runShuffled
                seed
                (Interpreter.step
                    { state with
                        Ready = shuffle (seed + state.Generation) state.Ready
                    })
