namespace AnyOrder.Benchmarks

open System
open AnyOrder
open AnyOrder.FSharp

/// The programs of a graph, in the F# dialect. They take plain arrays, because the C# project refers to this one and not the other way round.
[<AbstractClass; Sealed>]
type DialectPrograms private () =

    /// Gets the names of one program one by one (many at once), and sets its own.
    static member Make(needs: Name<int64> array, name: Name<int64>, value: Func<int64, int64>) : Program<unit> =
        match needs with
        | [||] -> program { do! set name (value.Invoke 0L) }
        | [| one |] ->
            program {
                let! a = get one
                do! set name (value.Invoke a)
            }
        | [| one; two |] ->
            program {
                let! a = get one
                let! b = get two
                do! set name (value.Invoke(a + b))
            }
        | [| one; two; three |] ->
            program {
                let! a = get one
                let! b = get two
                let! c = get three
                do! set name (value.Invoke(a + b + c))
            }
        | many ->
            program {
                let! values = getAll many
                do! set name (value.Invoke(Array.sum values))
            }
