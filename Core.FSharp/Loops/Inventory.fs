namespace AnyOrder

open System
open System.Diagnostics

/// An entry of a loop as a debugger shows it.
[<Sealed; DebuggerDisplay("{Shown,nq}", Name = "{Label,nq}")>]
type internal EntryView(label: string, kind: string, place: Place, content: obj) =

    [<DebuggerBrowsable(DebuggerBrowsableState.Never)>]
    member _.Label = ValueText.brief label

    [<DebuggerBrowsable(DebuggerBrowsableState.Never)>]
    member _.Shown = Place.after kind place

    [<DebuggerBrowsable(DebuggerBrowsableState.Never)>]
    member _.Key = struct (label, kind)

    /// The program, the binding of an input, or the name that a rule or a source is for.
    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Content = content

/// What is in a loop, for debuggers. Nothing of it is run.
[<RequireQualifiedAccess>]
module internal Inventory =

    let private ofRule (rule: Rule) =
        let kind = if rule.Source.IsSome then "source" else "rule"
        EntryView(rule.Label, kind, rule.Place, rule.Name)

    let entries (contents: Contents) : EntryView array =
        [|
            for entry in contents.Entries.Values do
                EntryView(entry.Label, (if entry.IsDefinition then "definition" else "program"), entry.Place, entry.Node)
            for input in contents.Inputs.Values do
                EntryView(input.Binding.Name.Key, "input", input.Place, input.Binding)
            for rule in contents.Rules.Values do
                ofRule rule
        |]
        |> Array.sortWith (fun a b ->
            let struct (label, kind) = a.Key
            let struct (otherLabel, otherKind) = b.Key

            match String.CompareOrdinal(label, otherLabel) with
            // an input may share its key with the label of a program
            | 0 -> String.CompareOrdinal(kind, otherKind)
            | order -> order)

    /// How many entries there are of each kind.
    let text (contents: Contents) : string =
        let sources = Seq.length (Contents.sources contents)

        let counts =
            [
                contents.Entries.Count, "program"
                contents.Inputs.Count, "input"
                contents.Rules.Count - sources, "rule"
                sources, "source"
            ]
            |> List.filter (fun (count, _) -> count > 0)
            |> List.map (fun (count, noun) -> ValueText.count count noun)

        if counts.IsEmpty then
            "no entries"
        else
            String.concat ", " counts
