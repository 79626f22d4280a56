namespace AnyOrder.FSharp

open AnyOrder

[<Sealed>]
type ProgramBuilder() =

    member _.Return(result: 'T) = Program.result result
    member _.ReturnFrom(program: Program<'T>) = program
    member _.Bind(program: Program<'A>, continuation: 'A -> Program<'B>) = Program.bind continuation program
    member _.BindReturn(program: Program<'A>, mapping: 'A -> 'B) = Program.map mapping program
    member _.MergeSources(left: Demand<'A>, right: Demand<'B>) = Program.both left right
    member _.Zero() = Program.result ()

    member _.Delay(program: unit -> Program<'T>) = Program.defer program

    member _.Combine(first: Program<unit>, second: Program<'T>) = Program.bind (fun () -> second) first

    member this.For(items: 'A seq, body: 'A -> Program<unit>) =
        // a list, not an enumerator: a suspended loop may be resumed twice
        let rec go items =
            match items with
            | [] -> Program.result ()
            | item :: rest -> Program.bind (fun () -> go rest) (body item)

        this.Delay(fun () -> go (List.ofSeq items))

[<AutoOpen>]
module ProgramBuilder =

    let program = ProgramBuilder()
    let get (name: Name<'T>) = Program.get name
    let getAll (names: Name<'T> seq) = Program.getAll names
    let set (name: Name<'T>) (value: 'T) = Program.set name value
