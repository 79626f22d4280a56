namespace AnyOrder

open System
open System.Collections.Generic
open AnyOrder.FSharp

/// What is in a loop: entries whose labels and providers do not clash.
[<NoComparison; NoEquality>]
type internal Contents =
    {
        Entries: Ledger<string, Entry>
        /// What is known of programs that ended in a former run, if there was one.
        Recall: Recall option
        Inputs: Ledger<Name, Input>
        /// By name, or by the pattern of a family.
        Rules: Map<Name, Rule>
        Labels: Labels
        Providers: Providers
    }

[<RequireQualifiedAccess>]
module internal Contents =

    let empty =
        {
            Entries = Ledger.Empty
            Recall = None
            Inputs = Ledger.Empty
            Rules = Map.empty
            Labels = Labels.empty
            Providers = Providers.empty
        }

    /// The programs and definitions, in the order they were added.
    let entries (contents: Contents) : Entry array = contents.Entries.Values

    /// The same as they are run: with what is known of them in their place.
    let runnable (contents: Contents) : Entry seq =
        match contents.Recall with
        | Some recall -> contents.Entries.Values |> Seq.map (Entry.recalled recall)
        | None -> contents.Entries.Values

    /// The definition that a rule makes of a name, as it is run.
    let instance (name: Name) (rule: Rule) (contents: Contents) : Entry =
        let instance = Rule.instance name rule

        match contents.Recall with
        | Some recall -> Entry.recalled recall instance
        | None -> instance

    let tryEntry (label: string) (contents: Contents) : Entry | null =
        match contents.Entries.TryFindValue label with
        | ValueSome entry -> entry
        | ValueNone -> null

    /// The inputs, in the order they were added.
    let inputs (contents: Contents) : Binding array =
        contents.Inputs.Values |> Array.map _.Binding

    let ruleFor (name: Name) (contents: Contents) =
        match contents.Rules.TryFind name with
        | None -> Name.pattern name |> Option.bind contents.Rules.TryFind
        | found -> found

    /// The source of the name, if there is one.
    let sourceFor (name: Name) (contents: Contents) =
        ruleFor name contents |> Option.filter _.Source.IsSome

    /// The rules whose values come from outside.
    let sources (contents: Contents) =
        contents.Rules.Values |> Seq.filter _.Source.IsSome

    /// With these answers in place of the sources that gave them.
    let answered (answers: IReadOnlyDictionary<Name, Reply>) (contents: Contents) =
        { contents with
            Rules = contents.Rules |> Map.map (fun _ -> Rule.answered answers)
        }

    /// With what is known of programs in their place.
    let recalled (recall: Recall) (contents: Contents) = { contents with Recall = Some recall }

    /// The label of the one program that may claim the name, if there is such a one.
    let owner (name: Name) (contents: Contents) =
        match Providers.tryFind name contents.Providers with
        | Some { Kind = ByRule }
        | Some { Kind = BySource } -> ruleFor name contents |> Option.map (Rule.labelFor name)
        | Some { Kind = ByInput }
        | None -> None
        | Some provider -> Some provider.Label

    /// The names that programs of the loop own, those of rules left out.
    let ownedNames (contents: Contents) =
        contents.Entries.Values |> Seq.collect _.Owns

    let private addProvider (contents: Contents) (provider: Provider) =
        { contents with
            Providers = Providers.add provider contents.Providers
        }

    let private describeProgram (contents: Contents) (label: string) =
        contents.Entries.TryFind label |> Option.map Entry.describe

    let private providersOf (entry: Entry) : Provider list =
        let kind = if entry.IsDefinition then ByDefinition else ByDeclaration

        [
            for name in entry.Owns ->
                {
                    Name = name
                    Kind = kind
                    Label = entry.Label
                    Place = entry.Place
                }
        ]

    let addEntry (contents: Contents) (entry: Entry) =
        let providers = providersOf entry

        // all is checked before anything is added: whoever is refused leaves nothing in stores that others add to
        for provider in providers do
            Providers.check provider contents.Providers

        let taken () =
            Labels.addProgram (describeProgram contents) entry.Label (fun () -> Entry.describe entry) contents.Labels

        // most labels need no closer look than whether they are there
        let labels =
            if Labels.isFree entry.Label contents.Labels then
                contents.Labels
            else
                taken ()

        match contents.Entries.TryAdd(entry.Label, entry) with
        | null -> { contents with Labels = taken () }
        | entries ->
            List.fold
                addProvider
                { contents with
                    Entries = entries
                    Labels = labels
                }
                providers

    let addInput (contents: Contents) (input: Input) =
        let name = input.Binding.Name

        let contents =
            addProvider
                contents
                {
                    Name = name
                    Kind = ByInput
                    Label = name.Key
                    Place = input.Place
                }

        { contents with
            Inputs = contents.Inputs.TryAdd(name, input)
        }

    let addRule (contents: Contents) (rule: Rule) =
        let contents =
            addProvider
                contents
                {
                    Name = rule.Name
                    Kind = if rule.Source.IsSome then BySource else ByRule
                    Label = rule.Label
                    Place = rule.Place
                }

        let addLabel =
            if Rule.isOfFamily rule then
                Labels.addFamily
            else
                Labels.addRule

        { contents with
            Rules = contents.Rules.Add(rule.Name, rule)
            Labels = addLabel (describeProgram contents) rule.Label (fun () -> Rule.describe rule) contents.Labels
        }

    let private addAll (entries: Entry array) (inputs: Input array) (rules: Rule seq) (contents: Contents) =
        let contents = Array.fold addEntry contents entries
        let contents = Array.fold addInput contents inputs
        Seq.fold addRule contents rules

    let union (contents: Contents) (others: Contents) =
        // a run begins by adding its whole loop to nothing
        if obj.ReferenceEquals(contents, empty) then
            others
        else
            // which clash is reported must not depend on how the others were put together
            let entries =
                others.Entries.Values
                |> Array.sortWith (fun a b -> String.CompareOrdinal(a.Label, b.Label))

            let inputs = others.Inputs.Values |> Array.sortBy (fun input -> input.Binding.Name)

            addAll entries inputs others.Rules.Values contents

    /// The same, put together in the order of these entries and inputs, which are its own.
    let inOrderOf (entries: Entry array) (inputs: Input array) (contents: Contents) =
        addAll entries inputs contents.Rules.Values { empty with Recall = contents.Recall }
