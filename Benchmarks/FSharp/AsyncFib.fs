namespace AnyOrder.Benchmarks

open System.Collections.Concurrent
open System.Threading.Tasks

/// Fibonacci numbers on demand as F# asyncs, each started when it is first asked for.
[<AbstractClass; Sealed>]
type AsyncFib private () =

    static member Run(keys: string array, n: int, modulus: int64) : int64 =
        let started = ConcurrentDictionary<string, Lazy<Task<int64>>>()

        let rec fib n : Async<int64> =
            async {
                let start = lazy (Async.StartAsTask(compute n))
                let! value = started.GetOrAdd(keys[n], start).Value |> Async.AwaitTask
                return value
            }

        and compute n =
            async {
                if n < 2 then
                    return int64 n
                else
                    let! a = fib (n - 1)
                    let! b = fib (n - 2)
                    return (a + b) % modulus
            }

        fib n |> Async.RunSynchronously
