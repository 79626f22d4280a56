module AnyOrder.Tests.Docs.SourcesPageTests

open System.Threading
open System.Threading.Tasks
open Xunit
open AnyOrder
open AnyOrder.FSharp

[<Fact>]
let ``Sources`` () : Task =
    task {
        let rate = Name.create<decimal> "rate"
        let stock = Family.create<string, int> "stock"
        let user = Family.create<int, string> "user"
        let loadRate (_: CancellationToken) = Task.FromResult 1.5m
        let loadStock (sku: string) (_: CancellationToken) = Task.FromResult sku.Length

        let loadUsers (ids: int list) (_: CancellationToken) =
            Task.FromResult(Map [ for id in ids -> id, (if id = 1 then "Ann" else "Bob") ])

        let token = CancellationToken.None

        let loop =
            Loop.empty
            |> Loop.source rate loadRate
            |> Loop.sourceOf stock loadStock
            |> Loop.sourceOfMany user loadUsers
            |> Loop.add
                "greeting"
                (program {
                    let! first = get user[1]
                    and! second = get user[2]
                    return $"{first} and {second}"
                })

        let outcome = Loop.runAsync (RunOptions()) token loop

        let! outcome = outcome
        Assert.Equal("Ann and Bob", Outcome.result "greeting" outcome)
    }
