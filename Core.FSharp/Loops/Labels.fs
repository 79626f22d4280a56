namespace AnyOrder

open System

/// The labels of a loop, each with a description of what has it. The rule of a family has its own label, and those of its
/// instances: `fib`, and whatever begins with `fib[`.
[<NoComparison; NoEquality>]
type internal Labels =
    private
        {
            Single: Map<string, string>
            OfFamilies: Map<string, string>
            /// For each text that stands before a bracket in a single label, the least label it stands in.
            Stems: Map<string, string>
        }

[<RequireQualifiedAccess>]
module internal Labels =

    let empty =
        {
            Single = Map.empty
            OfFamilies = Map.empty
            Stems = Map.empty
        }

    let private stems (label: string) =
        [
            for i in 0 .. label.Length - 1 do
                if label[i] = '[' then
                    label[.. i - 1]
        ]

    let private checkText (label: string) (description: string) =
        ArgumentNullException.ThrowIfNull(label, nameof label)

        if String.IsNullOrWhiteSpace label then
            invalidArg (nameof label) $"A label is empty: give {description} one that can be read in a report."

    let private checkFree (label: string) (description: string) (taken: string option) =
        match taken with
        | Some other ->
            let both = String.Join(" and ", List.sort [ other; description ])

            invalidArg
                (nameof label)
                $"Two programs have one label, {both}. Labels tell programs apart: give one of them another, by the parameter label."
        | None -> ()

    let private holder (label: string) (labels: Labels) =
        match labels.Single.TryFind label with
        | None -> labels.OfFamilies.TryFind label
        | found -> found

    let add (label: string) (description: string) (labels: Labels) =
        checkText label description
        let stems = stems label
        let instanceOf = stems |> List.tryPick labels.OfFamilies.TryFind
        checkFree label description (holder label labels |> Option.orElse instanceOf)

        let least (stem: string) (map: Map<string, string>) =
            match map.TryFind stem with
            | Some other when String.CompareOrdinal(other, label) < 0 -> map
            | _ -> map.Add(stem, label)

        { labels with
            Single = labels.Single.Add(label, description)
            Stems = List.fold (fun map stem -> least stem map) labels.Stems stems
        }

    let addFamily (label: string) (description: string) (labels: Labels) =
        checkText label description

        let asInstance = labels.Stems.TryFind label |> Option.bind labels.Single.TryFind

        checkFree label description (holder label labels |> Option.orElse asInstance)

        { labels with
            OfFamilies = labels.OfFamilies.Add(label, description)
        }
