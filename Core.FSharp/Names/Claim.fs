namespace AnyOrder

open System

[<Sealed>]
type Claim(binding: Binding, label: string, generation: int, position: int) =

    member _.Binding = binding
    member _.Name = binding.Name
    member _.Value = binding.Value
    member _.Label = label
    member _.Generation = generation
    member _.Position = position

    override _.ToString() =
        $"{binding} (claimed by {label} in generation {generation})"

    override _.GetHashCode() =
        HashCode.Combine(binding, label, generation, position)

    override _.Equals other =
        match other with
        | :? Claim as other ->
            generation = other.Generation
            && position = other.Position
            && label = other.Label
            && binding.Equals other.Binding
        | _ -> false

[<RequireQualifiedAccess>]
module internal Claim =

    let givenLabel = "(given)"

    let given generation binding =
        Claim(binding, givenLabel, generation, -1)

    let isGiven (claim: Claim) = claim.Position < 0

    let rank (claim: Claim) =
        struct (claim.Generation, claim.Label, claim.Position)
