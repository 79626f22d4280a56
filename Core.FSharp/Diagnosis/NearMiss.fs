namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics
open AnyOrder.FSharp

type NearMissReason =
    | OtherType = 0
    | OtherKind = 1
    | OtherCase = 2
    | Spelling = 3
    | OtherFamily = 4

[<NoComparison; DebuggerDisplay("{ToString(),nq}")>]
type NearMiss =
    {
        Key: string
        FamilyKey: string | null
        Type: Type
        Reason: NearMissReason
        Provider: string | null
        Place: Place
    }

    override this.ToString() = $"{this.Key} ({this.Reason})"

[<RequireQualifiedAccess>]
module internal NearMiss =

    let private most = 3

    /// The text between the brackets of a member.
    let private index (family: string) (key: string) =
        key.Substring(family.Length + 1, key.Length - family.Length - 2)

    let private isMemberText (family: string) (key: string) =
        key.StartsWith(family + "[", StringComparison.Ordinal)
        && key.EndsWith(']')
        && key.Length >= family.Length + 2

    let private isPattern (name: Name) =
        name.Membership.IsSome && (Name.pattern name).IsNone

    let private slip a b =
        match EditDistance.ofSlip a b with
        | ValueSome distance -> Some struct (NearMissReason.Spelling, distance)
        | ValueNone -> None

    let private slipInMember (name: Name) (other: Name) (family: string) (otherFamily: string) =
        let key, otherKey = index family name.Key, index otherFamily other.Key

        match name.Membership, family = otherFamily with
        | _, false when key = otherKey ->
            match slip family otherFamily with
            | None when name.Type = other.Type -> Some struct (NearMissReason.OtherFamily, 0)
            | found -> found
        // keys that are no text have no slips
        | Some { IndexType = indexType }, true when indexType = typeof<string> -> slip key otherKey
        | _ -> None

    /// How a name is near another, and how far from it; and the text of the other.
    let private compare (name: Name) (other: Name) =
        // the pattern of a family stands for the member that would have been meant
        let otherKey =
            match name.FamilyKey with
            | _ when not (isPattern other) -> other.Key
            | null when isMemberText other.Key name.Key -> name.Key
            | null -> other.Key
            | family -> other.Key + name.Key.Substring family.Length

        let near =
            if otherKey = name.Key then
                if other.Type <> name.Type then
                    Some struct (NearMissReason.OtherType, 0)
                else
                    Some struct (NearMissReason.OtherKind, 0)
            elif String.Equals(otherKey, name.Key, StringComparison.OrdinalIgnoreCase) then
                Some struct (NearMissReason.OtherCase, 0)
            else
                match name.FamilyKey, other.FamilyKey with
                | null, null -> slip name.Key other.Key
                | null, _
                | _, null -> None
                | family, _ when isPattern other -> slip family other.Key
                | family, otherFamily -> slipInMember name other family otherFamily

        near
        |> Option.map (fun struct (reason, distance) -> struct (reason, distance, otherKey))

    let find (candidates: struct (Name * (string | null) * Place) seq) (name: Name) =
        let found =
            [
                for struct (other, provider, place) in candidates do
                    if not (other.Equals name) then
                        match compare name other with
                        | None -> ()
                        | Some struct (reason, distance, key) ->
                            struct (reason, distance, key, ValueText.typeName other.Type),
                            {
                                Key = key
                                FamilyKey = other.FamilyKey
                                Type = other.Type
                                Reason = reason
                                Provider = provider
                                Place = place
                            }
            ]

        // a neighbour in another family is a guess for want of a better one
        let nearer =
            found
            |> List.filter (fun (_, miss) -> miss.Reason <> NearMissReason.OtherFamily)

        (if nearer.IsEmpty then found else nearer)
        |> List.sortBy fst
        |> List.map snd
        |> List.distinct
        |> List.truncate most
        |> Listing.ofSeq
