namespace AnyOrder.Tests.Model

open System.Collections.Generic
open AnyOrder
open AnyOrder.FSharp

/// Syntax to programs.
[<RequireQualifiedAccess>]
module Compile =

    let name (index: int) : Name<int> =
        let name = FSharp.Name.create<int>(Name.key index)

        let comparer =
            { new IEqualityComparer<int> with
                member _.Equals(a, b) = Name.agree index a b
                member _.GetHashCode _ = 0
            }

        if Name.allowsEqual index then
            name.AllowEqual comparer
        else
            name

    /// What a program throws.
    let error (message: string) = exn message

    let rec body (env: int list) (statements: Statement list) : Program<int> =
        match statements with
        | [] -> Program.result (Name.result env)
        | Set(index, value) :: rest ->
            Program.set (name index) (Expr.eval env value)
            |> Program.bind (fun () -> body env rest)
        | Get [ index ] :: rest -> Program.get (name index) |> Program.bind (fun value -> body (value :: env) rest)
        | Get indices :: rest ->
            Program.getAll (List.map name indices)
            |> Program.bind (fun values -> body (List.rev (List.ofArray values) @ env) rest)
        | IfZero(condition, yes, no) :: rest -> body env ((if Expr.eval env condition = 0 then yes else no) @ rest)
        | Throw message :: _ -> Program.result () |> Program.bind (fun () -> raise (error message))

    /// An entry whose body is made into a program by `body`.
    let entryBy (body: Statement list -> Program<int>) (loop: Loop) (entry: Entry) =
        match entry with
        | Program(label, statements) -> Loop.add label (body statements) loop
        | Provider(label, provides, statements) ->
            Loop.addProviding [ for index in provides -> name index :> Name ] label (body statements) loop
        | Definition(index, statements) -> Loop.define (name index) (body statements) loop
        | Rule(index, statements) -> Loop.ruleFor (name index) (body statements) loop
        | Input(index, value) -> Loop.given (name index) value loop

    /// For C#.
    let loopBy (body: System.Func<Statement list, Program<int>>) (entries: Entry list) =
        List.fold (entryBy body.Invoke) Loop.empty entries

    let loop (entries: Entry list) =
        List.fold (entryBy (body [])) Loop.empty entries

    let run (entries: Entry list) = Loop.run (loop entries)
