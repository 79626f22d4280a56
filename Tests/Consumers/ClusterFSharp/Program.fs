// The same in F#, where programs are written by program { }.
open System.Net
open System.Net.Sockets
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Orleans
open Microsoft.Extensions.DependencyInjection
open Microsoft.Extensions.Hosting
open Microsoft.Extensions.Logging
open global.Orleans

let square = Family.create<int, int> "square"
let bonus = Name.create<int> "bonus"
let sum = Name.create<int> "sum"

let squares count =
    Loop.empty
    |> Loop.rule square (fun number -> program { return number * number })
    |> Loop.define
        sum
        (program {
            let! squares = getAll [ for number in 1 .. int count -> square[number] ]
            return Seq.sum squares
        })

let lacking count =
    squares count
    |> Loop.add
        "raise"
        (program {
            let! sum = get sum
            let! bonus = get bonus
            return sum + bonus
        })

let freePort () =
    use listener = new TcpListener(IPAddress.Loopback, 0)
    listener.Start()
    (listener.LocalEndpoint :?> IPEndPoint).Port

let run () =
    task {
        let port = freePort ()
        let builder = Host.CreateApplicationBuilder()
        builder.Logging.ClearProviders() |> ignore

        builder.Services.AddAnyOrderLoop("squares", squares).AddAnyOrderLoop("lacking", lacking)
        |> ignore

        builder.AddAnyOrderSilo(ClusterSiloOptions(SiloPort = port, Primary = IPEndPoint(IPAddress.Loopback, port)))
        |> ignore

        use silo = builder.Build()
        do! silo.StartAsync()
        let client = silo.Services.GetRequiredService<IClusterClient>()

        let! squared = client.RunAsync("squares", "monday", "100")
        let! value = squared.GetAsync sum
        printfn $"{squared.Status}: %d{value}"

        let! stuck = client.RunAsync("lacking", "tuesday", "100")
        let! report = stuck.ExplainAsync()
        let expected = lacking "100" |> Loop.run |> Outcome.explain
        printfn $"{stuck.Status}: the report of a run in one place: {report = expected}"
        printfn $"%s{report}"

        do! silo.StopAsync()
    }

run().GetAwaiter().GetResult()
