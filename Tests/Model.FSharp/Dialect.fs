namespace AnyOrder.Tests.Model

open AnyOrder
open AnyOrder.FSharp

/// Syntax to programs, in the words of F#: `Compile` makes the same of plain functions.
[<RequireQualifiedAccess>]
module Dialect =

    let rec private block (env: int list) (statements: Statement list) : Program<int list> =
        program {
            match statements with
            | [] -> return env
            | Set(index, value) :: rest ->
                do! set (Compile.name index) (Expr.eval env value)
                return! block env rest
            | Get [ index ] :: rest ->
                let! value = get (Compile.name index)
                return! block (value :: env) rest
            | Get indices :: rest ->
                let! values = getAll (List.map Compile.name indices)
                return! block (List.rev (List.ofArray values) @ env) rest
            | IfZero(condition, yes, no) :: rest ->
                let! env = block env (if Expr.eval env condition = 0 then yes else no)
                return! block env rest
            | Throw message :: _ -> return raise (Compile.error message)
        }

    let body (statements: Statement list) : Program<int> =
        program {
            let! env = block [] statements
            return Name.result env
        }
