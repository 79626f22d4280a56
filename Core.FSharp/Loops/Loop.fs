namespace AnyOrder

open System
open System.Runtime.CompilerServices
open System.Runtime.InteropServices
open AnyOrder.FSharp

[<NoComparison; NoEquality>]
type Entry =
    {
        Label: string
        Program: Program<obj | null>
        Defines: Name option
        Place: Place
    }

[<NoComparison; NoEquality>]
type Input = { Binding: Binding; Place: Place }

/// What is known to bind a name before the loop runs.
[<NoComparison; NoEquality>]
type private Provider =
    {
        Name: Name
        Owner: string option
        Place: Place
    }

    /// The text that is either a plain name or a family, never both in one loop.
    member this.Root =
        match this.Name.FamilyKey with
        | null -> this.Name.Key
        | family -> family

    override this.ToString() =
        let what =
            match this.Owner with
            | Some label when label = this.Name.Key -> $"the definition of {label}"
            | Some label -> $"the definition {label} of {this.Name}"
            | None -> $"the input {this.Name}"

        Place.after what this.Place

[<Sealed>]
type Loop private (entries: Map<string, Entry>, inputs: Map<Name, Input>, providers: Map<Name, Provider>, roots: Map<string, Provider>) =

    static let empty = Loop(Map.empty, Map.empty, Map.empty, Map.empty)

    static let required (parameter: string) (argument: obj | null) =
        ArgumentNullException.ThrowIfNull(argument, parameter)

    static let describe (entry: Entry) =
        Place.after $"the program {entry.Label}" entry.Place

    // in one order, whichever of the two was added first
    static let both a b =
        String.Join(" and ", List.sort [ string a; string b ])

    static member Empty = empty
    member _.Entries = entries
    member _.Inputs = inputs

    member _.Owner(name: Name) =
        providers.TryFind name |> Option.bind _.Owner

    /// The providers and roots with one more, or the error that it does not go with the others.
    member private _.Provide(provider: Provider) =
        match providers.TryFind provider.Name, roots.TryFind provider.Root with
        | Some other, _ ->
            invalidArg "name" $"{provider.Name} has two providers, {both other provider}. A name is bound once: remove one of them."
        | None, Some other when isNull other.Name.FamilyKey <> isNull provider.Name.FamilyKey ->
            invalidArg
                "name"
                $"{provider.Root} is a family as well as a plain name: see {both other provider}. Give one of the two another key."
        // the least name stands for its root, so that errors do not depend on the order of adding
        | None, Some other when (other.Name :> IComparable<Name>).CompareTo provider.Name < 0 ->
            providers.Add(provider.Name, provider), roots
        | _ -> providers.Add(provider.Name, provider), roots.Add(provider.Root, provider)

    member private this.AddEntry(entry: Entry) =
        required "label" entry.Label

        if String.IsNullOrWhiteSpace entry.Label then
            let program = Place.after "the program" entry.Place
            invalidArg "label" $"A label is empty: give {program} one that can be read in a report."

        let providers, roots =
            match entry.Defines with
            | None -> providers, roots
            | Some name ->
                this.Provide
                    {
                        Name = name
                        Owner = Some entry.Label
                        Place = entry.Place
                    }

        match entries.TryFind entry.Label with
        | Some other ->
            invalidArg
                "label"
                $"Two programs have one label, {both (describe other) (describe entry)}. Labels tell programs apart: give one of them another."
        | None -> Loop(entries.Add(entry.Label, entry), inputs, providers, roots)

    member private this.AddInput(input: Input) =
        let name = input.Binding.Name

        let providers, roots =
            this.Provide
                {
                    Name = name
                    Owner = None
                    Place = input.Place
                }

        Loop(entries, inputs.Add(name, input), providers, roots)

    member this.Add(label: string, program: Program<'T>, place: Place) =
        required (nameof program) program
        required (nameof place) place

        this.AddEntry
            {
                Label = label
                Program = Program.map box program
                Defines = None
                Place = place
            }

    member this.Add
        (
            label: string,
            program: Program<'T>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int
        ) =
        this.Add(label, program, Place(file, line))

    member this.Given(name: Name<'T>, value: 'T, place: Place) =
        required (nameof name) name
        required (nameof place) place

        this.AddInput
            {
                Binding = Binding<'T>(name, value)
                Place = place
            }

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

        let claim value =
            Program.set name value |> Program.map (fun () -> box value)

        this.AddEntry
            {
                Label =
                    match label with
                    | null -> name.Key
                    | label -> label
                Program = Program.bind claim program
                Defines = Some name
                Place = place
            }

    member this.Define
        (
            name: Name<'T>,
            program: Program<'T>,
            [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string,
            [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int,
            [<Optional; DefaultParameterValue(null: string | null)>] label: string | null
        ) =
        this.Define(name, program, Place(file, line), label)

    member this.Include(other: Loop) =
        required (nameof other) other

        if entries.IsEmpty && inputs.IsEmpty then
            other
        else
            let programs: Loop =
                Seq.fold (fun (loop: Loop) entry -> loop.AddEntry entry) this other.Entries.Values

            Seq.fold (fun (loop: Loop) input -> loop.AddInput input) programs other.Inputs.Values

    override _.ToString() =
        $"a loop of {entries.Count} programs and {inputs.Count} inputs"
