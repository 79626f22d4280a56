namespace AnyOrder.Benchmarks

open AnyOrder
open AnyOrder.FSharp

/// Fibonacci numbers on demand, in the F# dialect.
[<AbstractClass; Sealed>]
type DialectFib private () =

    static let fib = Family.create<int, int64> "fib"

    static member Loop(modulus: int64) : Loop =
        Loop.empty
        |> Loop.rule fib (fun n ->
            if n < 2 then
                Program.result (int64 n)
            else
                program {
                    let! a = get fib[n - 1]
                    let! b = get fib[n - 2]
                    return (a + b) % modulus
                })

    /// Demands one number and so, in the end, all before it.
    static member Ask(n: int, loop: Loop) : Loop = loop |> Loop.add "main" (get fib[n])
