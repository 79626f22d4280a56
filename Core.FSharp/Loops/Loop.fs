namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics
open System.Runtime.CompilerServices
open System.Runtime.InteropServices
open System.Threading
open System.Threading.Tasks

[<Sealed; DebuggerDisplay("{Shown,nq}"); DebuggerTypeProxy(typeof<LoopView>)>]
type Loop private (contents: Contents) =

    static let empty = Loop Contents.empty

    static let required (parameter: string) (argument: obj | null) =
        ArgumentNullException.ThrowIfNull(argument, parameter)

    static let orElse (other: string) (label: string | null) =
        match label with
        | null -> other
        | label -> label

    static let always (_: Name) = true

    /// The program of a source that has not answered, which nobody asks for.
    static let pending (name: Name) : Program<obj | null> =
        invalidOp $"The source of {name} has not answered."

    static let declared (provides: IEnumerable<Name> | null) =
        match provides with
        | null -> []
        | provides ->
            provides |> Seq.iter (required (nameof provides))
            provides |> Seq.distinct |> List.ofSeq

    static member Empty = empty
    member _.Contents = contents
    member _.Shown = Inventory.text contents

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
                    Source = None
                    IsReady = always
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
                    Source = None
                    IsReady = always
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

    member private _.WithSource(label: string | null, name: Name, source: Source, place: Place) =
        Loop(
            Contents.addRule
                contents
                {
                    Label = label |> orElse name.Key
                    Name = name
                    Program = pending
                    Place = place
                    Source = Some source
                    IsReady = fun _ -> false
                }
        )

    member this.Source
        (
            name: Name<'T>,
            ask: Func<CancellationToken, ValueTask<'T>>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        required (nameof name) name
        required (nameof ask) ask
        this.WithSource(label, name, NameSource<'T>(name, ask), Place(file, line))

    member this.Source
        (
            family: Family<'K, 'T>,
            ask: Func<'K, CancellationToken, ValueTask<'T>>,
            [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxConcurrency: int,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        required (nameof family) family
        required (nameof ask) ask
        ArgumentOutOfRangeException.ThrowIfLessThan(maxConcurrency, 1, nameof maxConcurrency)
        this.WithSource(label |> orElse family.Key, family.Pattern, KeySource<'K, 'T>(family, ask, maxConcurrency), Place(file, line))

    member this.Source
        (
            family: Family<'K, 'T>,
            askEach: Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, SourceResult<'T>>>>,
            [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxBatchSize: int,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        required (nameof family) family
        required (nameof askEach) askEach
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatchSize, 1, nameof maxBatchSize)

        this.WithSource(
            label |> orElse family.Key,
            family.Pattern,
            BatchSource<'K, 'T, SourceResult<'T>>(family, askEach, id, maxBatchSize),
            Place(file, line)
        )

    member this.Source
        (
            family: Family<'K, 'T>,
            ask: Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, 'T>>>,
            [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxBatchSize: int,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        required (nameof family) family
        required (nameof ask) ask
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatchSize, 1, nameof maxBatchSize)

        this.WithSource(
            label |> orElse family.Key,
            family.Pattern,
            BatchSource<'K, 'T, 'T>(family, ask, SourceResult.Of, maxBatchSize),
            Place(file, line)
        )

    /// The loop with what is in it changed.
    member _.Map(change: Contents -> Contents) = Loop(change contents)

    member this.Include(other: Loop) =
        required (nameof other) other

        Loop(Contents.union contents other.Contents)

    override _.ToString() =
        $"a loop of {contents.Entries.Count} programs, {contents.Inputs.Count} inputs and {contents.Rules.Count} rules"

/// What a debugger shows in a loop.
and [<Sealed>] internal LoopView(loop: Loop) =

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Entries = Inventory.entries loop.Contents
