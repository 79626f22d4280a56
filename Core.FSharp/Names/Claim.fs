namespace AnyOrder

open System
open System.Diagnostics

[<AbstractClass; DebuggerDisplay("{Shown,nq}")>]
type Claim(name: Name, label: string, generation: int, position: int) =

    abstract Value: obj | null
    member _.Name = name
    member _.Label = label
    member _.Generation = generation
    member _.Position = position

    // no part of the claim: a note of who keeps it, made once, before anybody else sees it
    member val Row = 0 with get, set

    member this.Shown =
        Shown.assignment name.Key this.Value
        + if position < 0 then
              ", given"
          else
              $", by {ValueText.brief label} in generation {generation}"

    override this.ToString() =
        $"{name} = {this.Value} (claimed by {label} in generation {generation})"

    override this.GetHashCode() =
        HashCode.Combine(name, Value.hash this.Value, label, generation, position)

    override this.Equals other =
        match other with
        | :? Claim as other ->
            generation = other.Generation
            && position = other.Position
            && label = other.Label
            && name.Equals other.Name
            && Value.same this.Value other.Value
        | _ -> false

[<Sealed>]
type internal Claim<'T>(name: Name<'T>, value: 'T, label: string, generation: int, position: int) =
    inherit Claim(name, label, generation, position)
    member _.Typed = value
    override _.Value = box value

type internal IClaimable =
    abstract Claim: label: string * generation: int * position: int -> Claim

[<RequireQualifiedAccess>]
module internal Claim =

    let givenLabel = "(given)"

    let by label generation position (binding: obj) =
        (binding :?> IClaimable).Claim(label, generation, position)

    let given generation (binding: obj) = by givenLabel generation -1 binding

    let isGiven (claim: Claim) = claim.Position < 0

    let rank (claim: Claim) =
        struct (claim.Generation, claim.Label, claim.Position)
