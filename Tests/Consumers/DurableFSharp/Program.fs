// The same in F#, with options and lists as values: the second run asks nothing.
open System.IO
open System.Threading.Tasks
open AnyOrder
open AnyOrder.Durable
open AnyOrder.Durable.FSharp
open AnyOrder.FSharp

let discount = Name.create<decimal option> "discount"
let prices = Name.create<decimal list> "prices"
let total = Name.create<decimal> "total"

let mutable asked = 0

let basket =
    Loop.empty
    |> Loop.source discount (fun _ ->
        asked <- asked + 1
        Task.FromResult(Some 0.50m))
    |> Loop.given prices [ 2.50m; 2.00m ]
    |> Loop.define
        total
        (program {
            let! prices = get prices
            and! discount = get discount
            return List.sum prices - Option.defaultValue 0m discount
        })

let options =
    DurableOptions(Codecs = Codecs.Default.With(FSharpCodec.Option Codec.Decimal).With(FSharpCodec.List Codec.Decimal))

let folder = Directory.CreateTempSubdirectory "anyorder-consumer-"

try
    for _ in 1..2 do
        let journal = Journal.Sqlite(Path.Combine(folder.FullName, "shop.db"))

        let outcome =
            basket.RunDurableAsync(journal, "monday", options).GetAwaiter().GetResult()

        printfn "%M, asked %i time" (Outcome.get total outcome) asked
finally
    folder.Delete(recursive = true)
