namespace AnyOrder.Benchmarks

open System
open System.Collections.Concurrent
open System.Threading.Tasks

/// The programs of a graph as F# asyncs, over a dictionary of promises.
[<AbstractClass; Sealed>]
type AsyncPrograms private () =

    static let value (result: obj) = result :?> int64

    /// Runs all programs; the function gives the value of a key afterwards.
    static member Run(order: int array, needs: int array array, keys: string array, step: Func<int64, int64>) : Func<string, int64> =
        let promises = ConcurrentDictionary<string, TaskCompletionSource<obj>>()

        let promise key =
            promises.GetOrAdd(key, (fun _ -> TaskCompletionSource<obj>()))

        let get i =
            async {
                let! result = promise(keys[i]).Task |> Async.AwaitTask
                return value result
            }

        let set i sum =
            promise(keys[i]).SetResult(step.Invoke sum :> obj)

        let program i =
            async {
                match needs[i] with
                | [||] -> set i 0L
                | [| one |] ->
                    let! a = get one
                    set i a
                | [| one; two |] ->
                    let! a = get one
                    let! b = get two
                    set i (a + b)
                | [| one; two; three |] ->
                    let! a = get one
                    let! b = get two
                    let! c = get three
                    set i (a + b + c)
                | many ->
                    let! values =
                        many
                        |> Array.map (fun need -> promise(keys[need]).Task)
                        |> Task.WhenAll
                        |> Async.AwaitTask

                    set i (values |> Array.sumBy value)
            }

        order |> Array.map program |> Async.Parallel |> Async.RunSynchronously |> ignore
        Func<string, int64>(fun key -> promise(key).Task.Result |> value)
