namespace AnyOrder.Tests.Model

/// Programs as first-order syntax: what the properties generate, shrink and print. `Compile` makes programs of it, `Oracle` reads it as it is.
type Expr =
    | Const of int
    /// The value of the n-th last get, 0 when there is none.
    | Got of int
    | Add of Expr * Expr

type Statement =
    | Set of name: int * value: Expr
    /// Gets all of these at once.
    | Get of names: int list
    | IfZero of condition: Expr * yes: Statement list * no: Statement list
    | Throw of message: string

type Entry =
    | Program of label: string * body: Statement list
    /// A program that says what it sets, and so owns it.
    | Provider of label: string * provides: int list * body: Statement list
    /// Owns the name; its value is the result of the body.
    | Definition of name: int * body: Statement list
    /// A definition that starts when its name is waited for.
    | Rule of name: int * body: Statement list
    | Input of name: int * value: int

/// Entries whose labels and providers do not clash.
type Source = { Entries: Entry list }

[<RequireQualifiedAccess>]
module Expr =

    let rec eval (env: int list) (expr: Expr) =
        match expr with
        | Const value -> value
        | Got index -> env |> List.tryItem index |> Option.defaultValue 0
        | Add(a, b) -> eval env a + eval env b

[<RequireQualifiedAccess>]
module Name =

    /// Equal claims on these names count as one.
    let allowsEqual (name: int) = name >= 6

    /// What equal means there: for name 7 values that are different can agree, so that it matters which claim is kept.
    let agree (name: int) (a: int) (b: int) =
        if name = 7 then a % 2 = b % 2 else a = b

    let key (name: int) = $"x{name}"

    /// What a body ends with.
    let result (env: int list) = List.sum env
