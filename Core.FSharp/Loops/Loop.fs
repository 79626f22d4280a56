namespace AnyOrder

open System
open System.Collections.Generic
open System.Runtime.CompilerServices
open System.Runtime.InteropServices

[<Sealed>]
type Loop private (contents: Contents) =

    static let empty = Loop Contents.empty

    static let required (parameter: string) (argument: obj | null) =
        ArgumentNullException.ThrowIfNull(argument, parameter)

    static let orElse (other: string) (label: string | null) =
        match label with
        | null -> other
        | label -> label

    static let declared (provides: IEnumerable<Name> | null) =
        match provides with
        | null -> []
        | provides ->
            provides |> Seq.iter (required (nameof provides))
            provides |> Seq.distinct |> List.ofSeq

    static member Empty = empty
    member _.Contents = contents

    member this.Add
        (
            label: string,
            program: Program<'T>,
            place: Place,
            [<Optional; DefaultParameterValue(null: IEnumerable<Name> | null)>] provides: IEnumerable<Name> | null
        ) =
        required (nameof program) program
        required (nameof place) place

        Loop(
            PlainEntry<'T>(label, program, declared provides, Place.parts place)
            |> Contents.addEntry contents
        )

    member this.Add
        (
            label: string,
            program: Program<'T>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: IEnumerable<Name> | null)>] provides: IEnumerable<Name> | null
        ) =
        required (nameof program) program
        required (nameof file) file

        Loop(
            PlainEntry<'T>(label, program, declared provides, struct (file, line))
            |> Contents.addEntry contents
        )

    member this.Given(name: Name<'T>, value: 'T, place: Place) =
        required (nameof name) name
        required (nameof place) place

        Loop(
            Contents.addInput
                contents
                {
                    Binding = Binding<'T>(name, value)
                    Place = place
                }
        )

    member this.Given
        (
            name: Name<'T>,
            value: 'T,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int
        ) =
        this.Given(name, value, Place(file, line))

    member this.Define
        (name: Name<'T>, program: Program<'T>, place: Place, [<Optional; DefaultParameterValue(null: string | null)>] label: string | null)
        =
        required (nameof name) name
        required (nameof program) program
        required (nameof place) place

        Loop(
            Definition(label |> orElse name.Key, DefinitionNode<'T>(name, Node.ofProgram program), name, Place.parts place)
            |> Contents.addEntry contents
        )

    member this.Define
        (
            name: Name<'T>,
            program: Program<'T>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        this.Define(name, program, Place(file, line), label)

    member this.Rule
        (
            family: Family<'K, 'T>,
            rule: Func<'K, Program<'T>>,
            place: Place,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        required (nameof family) family
        required (nameof rule) rule
        required (nameof place) place

        Loop(
            Contents.addRule
                contents
                {
                    Label = label |> orElse family.Key
                    Name = family.Pattern
                    // a member's name, whoever demanded it under whatever policy, stands for its key only
                    Program =
                        fun name ->
                            let key = family.KeyOf name
                            DefinitionNode<'T>(family[key], Node.ofProgram (rule.Invoke key))
                    Place = place
                }
        )

    member this.Rule
        (
            family: Family<'K, 'T>,
            rule: Func<'K, Program<'T>>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        this.Rule(family, rule, Place(file, line), label)

    member this.Rule
        (name: Name<'T>, program: Program<'T>, place: Place, [<Optional; DefaultParameterValue(null: string | null)>] label: string | null)
        =
        required (nameof name) name
        required (nameof program) program
        required (nameof place) place

        Loop(
            Contents.addRule
                contents
                {
                    Label = label |> orElse name.Key
                    Name = name
                    Program = fun _ -> DefinitionNode<'T>(name, Node.ofProgram program)
                    Place = place
                }
        )

    member this.Rule
        (
            name: Name<'T>,
            program: Program<'T>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        this.Rule(name, program, Place(file, line), label)

    member this.Include(other: Loop) =
        required (nameof other) other

        Loop(Contents.union contents other.Contents)

    override _.ToString() =
        $"a loop of {contents.Entries.Count} programs, {contents.Inputs.Count} inputs and {contents.Rules.Count} rules"
