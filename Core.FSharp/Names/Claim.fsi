namespace AnyOrder

/// <summary>One <c>Set</c> carried out by one program.</summary>
[<Sealed>]
type Claim =

    internal new: binding: Binding * label: string * generation: int * position: int -> Claim

    /// <summary>The name that is claimed.</summary>
    member Name: Name

    /// <summary>The value claimed for it, boxed.</summary>
    member Value: obj | null

    /// <summary>The label of the program that made the claim; <c>(given)</c> for an input of the loop.</summary>
    member Label: string

    /// <summary>The generation in which the claim was made; 0 for an input known before the first.</summary>
    member Generation: int

    /// <summary>How many claims the program had made before this one; -1 for an input of the loop.</summary>
    member Position: int

    member internal Binding: Binding

[<RequireQualifiedAccess>]
module internal Claim =

    /// The label of the claims of inputs.
    val givenLabel: string

    /// The claim of an input: inputs are known to every program from the beginning.
    val given: generation: int -> binding: Binding -> Claim

    /// What decides which of several claims comes first, in reports as in AllowEqual: generation, label (ordinal), position.
    val rank: claim: Claim -> struct (int * string * int)

    val isGiven: claim: Claim -> bool
