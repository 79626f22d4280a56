// The dialect of F#, a stuck run and its report, with nothing but the core.
open AnyOrder
open AnyOrder.FSharp

let total = Name.create<decimal> "total"
let tax = Name.create<decimal> "tax"
let net = Name.create<decimal> "net"

let rules =
    Loop.empty
    |> Loop.define
        total
        (program {
            let! net = get net
            and! tax = get tax
            return net + tax
        })
    |> Loop.define
        tax
        (program {
            let! net = get net
            return net * 0.19m
        })

rules |> Loop.given net 100m |> Loop.run |> Outcome.get total |> printfn "%M"

let stuck = Loop.run rules
printfn "%s" (Outcome.explain stuck)

for cause in stuck.Causes do
    match cause.Reason with
    | CauseReason.Missing -> printfn "missing: %A" [ for name in cause.Names -> name.Key ]
    | other -> printfn "%A" other

stuck
|> Outcome.resume (Loop.empty |> Loop.given net 200m)
|> Outcome.get total
|> printfn "%M"
