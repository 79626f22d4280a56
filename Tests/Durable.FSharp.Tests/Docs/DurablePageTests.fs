module AnyOrder.Tests.Docs.DurablePageTests

open System.IO
open System.Threading.Tasks
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Durable
open AnyOrder.Durable.FSharp

[<Fact>]
let ``A run that survives`` () : Task =
    task {
        let folder = Directory.CreateTempSubdirectory("anyorder").FullName
        let path = Path.Combine(folder, "run.db")
        let price = Name.create<decimal option> "price"
        let asked = ref 0

        let ask _ =
            asked.Value <- asked.Value + 1
            Task.FromResult(Some 1.5m)

        let loop =
            Loop.empty
            |> Loop.source price ask
            |> Loop.add
                "total"
                (program {
                    let! price = get price
                    return Option.defaultValue 0m price
                })

        let options =
            DurableOptions(Codecs = Codecs.Default.With(FSharpCodec.Option Codec.Decimal), CodeVersion = "2026-11")

        let! outcome = loop.RunDurableAsync(Journal.Sqlite path, "monday", options)

        let! again = loop.RunDurableAsync(Journal.Sqlite path, "monday", options)
        Assert.Equal(outcome, again)
        Assert.Equal(1, asked.Value)
        Assert.Equal(1.5m, Outcome.result "total" outcome)
        Directory.Delete(folder, true)
    }
