namespace AnyOrder

open System

/// What labels of a loop are taken, but for those of its programs. The rule of a family has its own label, and those of its instances: `fib`, and
/// whatever begins with `fib[`.
[<NoComparison; NoEquality>]
type internal Labels =
    private
        {
            /// The labels of rules for single names, each with a description of the rule.
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

    /// Whether a program can take the label without a closer look.
    let isFree (label: string) (labels: Labels) =
        not (String.IsNullOrWhiteSpace label)
        && not (label.Contains '[')
        && labels.Single.IsEmpty
        && labels.OfFamilies.IsEmpty

    let private checkText (label: string) (describe: unit -> string) =
        ArgumentNullException.ThrowIfNull(label, nameof label)

        if String.IsNullOrWhiteSpace label then
            invalidArg (nameof label) $"A label is empty: give {describe ()} one that can be read in a report."

    let private checkFree (label: string) (describe: unit -> string) (taken: string option) =
        match taken with
        | Some other ->
            let both = String.Join(" and ", List.sort [ other; describe () ])

            invalidArg
                (nameof label)
                $"Two programs have one label, {both}. Labels tell programs apart: give one of them another, by the parameter label."
        | None -> ()

    let private holder (programs: string -> string option) (label: string) (labels: Labels) =
        programs label
        |> Option.orElseWith (fun () -> labels.Single.TryFind label)
        |> Option.orElseWith (fun () -> labels.OfFamilies.TryFind label)

    /// Takes a label for a program. `programs` describes the program that has a label already.
    let addProgram (programs: string -> string option) (label: string) (describe: unit -> string) (labels: Labels) =
        checkText label describe
        let stems = stems label

        holder programs label labels
        |> Option.orElseWith (fun () -> stems |> List.tryPick labels.OfFamilies.TryFind)
        |> checkFree label describe

        let least (stem: string) (map: Map<string, string>) =
            match map.TryFind stem with
            | Some other when String.CompareOrdinal(other, label) < 0 -> map
            | _ -> map.Add(stem, label)

        if stems.IsEmpty then
            labels
        else
            { labels with
                Stems = List.fold (fun map stem -> least stem map) labels.Stems stems
            }

    /// Takes a label for the rule of one name.
    let addRule (programs: string -> string option) (label: string) (describe: unit -> string) (labels: Labels) =
        let labels = addProgram programs label describe labels

        { labels with
            Single = labels.Single.Add(label, describe ())
        }

    /// Takes a label, and those of its instances, for the rule of a family.
    let addFamily (programs: string -> string option) (label: string) (describe: unit -> string) (labels: Labels) =
        checkText label describe

        let describeSingle label =
            programs label |> Option.orElseWith (fun () -> labels.Single.TryFind label)

        holder programs label labels
        |> Option.orElseWith (fun () -> labels.Stems.TryFind label |> Option.bind describeSingle)
        |> checkFree label describe

        { labels with
            OfFamilies = labels.OfFamilies.Add(label, describe ())
        }
