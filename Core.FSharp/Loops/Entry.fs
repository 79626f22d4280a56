namespace AnyOrder

open AnyOrder.FSharp

/// A program of a loop. A definition, and an instance of a rule, is a program whose last act is to set its name.
[<NoComparison; NoEquality>]
type internal Entry =
    {
        Label: string
        Program: Program<obj | null>
        Defines: Name option
        /// What a plain program says it sets.
        Provides: Name list
        Place: Place
    }

/// An input of a loop.
[<NoComparison; NoEquality>]
type internal Input = { Binding: Binding; Place: Place }

/// What makes the definition of a name once the name is demanded.
[<NoComparison; NoEquality>]
type internal Rule =
    {
        Label: string
        /// The name, or the pattern of the family.
        Name: Name
        Program: Name -> Program<obj | null>
        Place: Place
    }

[<RequireQualifiedAccess>]
module internal Entry =

    /// A program whose result is claimed for the name.
    let definition (name: Name<'T>) (program: Program<'T>) : Program<obj | null> =
        program
        |> Program.bind (fun value -> Program.set name value |> Program.map (fun () -> box value))

    let describe (entry: Entry) =
        let what =
            match entry.Defines with
            | Some name -> $"the definition of {name} as {ValueText.typeName name.Type}"
            | None -> $"the program {entry.Label}"

        Place.after what entry.Place

[<RequireQualifiedAccess>]
module internal Rule =

    let isOfFamily (rule: Rule) =
        rule.Name.Membership.IsSome && (Name.pattern rule.Name).IsNone

    /// The label of the instance for this name: `fib[5]` for the rule `fib`.
    let labelFor (name: Name) (rule: Rule) =
        if isOfFamily rule then
            rule.Label + name.Key.Substring rule.Name.Key.Length
        else
            rule.Label

    let instance (name: Name) (rule: Rule) : Entry =
        {
            Label = labelFor name rule
            Program = Program.defer (fun () -> rule.Program name)
            Defines = Some name
            Provides = []
            Place = rule.Place
        }

    let describe (rule: Rule) =
        Place.after $"the rule {rule.Label}" rule.Place
