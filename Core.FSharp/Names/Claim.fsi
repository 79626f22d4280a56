namespace AnyOrder

/// <summary>One <c>Set</c> carried out by one program.</summary>
[<AbstractClass>]
type Claim =

    /// <summary>The name that is claimed.</summary>
    member Name: Name

    /// <summary>The value claimed for it, boxed.</summary>
    abstract Value: obj | null

    /// <summary>The label of the program that made the claim; <c>(given)</c> for an input of the loop.</summary>
    member Label: string

    /// <summary>The generation in which the claim was made; 0 for an input known before the first.</summary>
    member Generation: int

    /// <summary>How many claims the program had made before this one; -1 for an input of the loop.</summary>
    member Position: int

    /// Where the claim is kept, for those whose run is; 0 while it is not.
    member internal Row: int with get, set

/// A claim of a value of this type.
[<Sealed>]
type internal Claim<'T> =
    inherit Claim

    new: name: Name<'T> * value: 'T * label: string * generation: int * position: int -> Claim<'T>
    member Typed: 'T

/// What can be claimed: a binding, which alone knows the type of its value.
type internal IClaimable =
    abstract Claim: label: string * generation: int * position: int -> Claim

[<RequireQualifiedAccess>]
module internal Claim =

    /// The label of the claims of inputs.
    val givenLabel: string

    /// The claim of a binding by a program.
    val by: label: string -> generation: int -> position: int -> binding: obj -> Claim

    /// The claim of an input: inputs are known to every program from the beginning.
    val given: generation: int -> binding: obj -> Claim

    /// What decides which of several claims comes first, in reports as in AllowEqual: generation, label (ordinal), position.
    val rank: claim: Claim -> struct (int * string * int)

    val isGiven: claim: Claim -> bool
