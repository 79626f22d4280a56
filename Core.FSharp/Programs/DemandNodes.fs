namespace AnyOrder

[<AbstractClass>]
type internal DemandNode<'T>() =
    inherit Demand<'T>()

    abstract Names: Name array
    abstract Single: Name | null
    default _.Single = null
    abstract Read: finder: Finder -> 'T

    interface IGet with
        member this.Names = this.Names
        member this.Single = this.Single
        member this.Answer finder = PureNode<'T>(this.Read finder)
        member this.Resume(finder, stack) = Answer.give (this.Read finder) stack

    interface INode with
        member this.Step stack =
            // nothing to wait for, and nothing to look up
            if isNull this.Single && this.Names.Length = 0 then
                struct (PureNode<'T>(this.Read Finder.None), stack)
            else
                struct (this, stack)

[<RequireQualifiedAccess>]
module internal Found =

    /// The value of a name: the claim found by a name has the type of the name.
    let value (finder: Finder) (name: Name<'T>) =
        match finder.Find name with
        // a cast would ask more than it needs to
        | :? Claim<'T> as claim -> claim.Typed
        | _ -> invalidOp $"{name} has a claim of another type."

[<Sealed>]
type internal GetNode<'T>(name: Name<'T>) =
    inherit DemandNode<'T>()
    override _.Names = [| name |]
    override _.Single = name
    override _.Read finder = Found.value finder name

[<RequireQualifiedAccess>]
module internal Demanded =

    let private few = 8

    let rec private differ (names: Name array) i j =
        i >= names.Length
        || j = i && differ names (i + 1) 0
        || not (names[i].Equals names[j]) && differ names i (j + 1)

    /// Each name once, in the order of its first mention.
    let once (names: Name array) =
        // a table costs more than looking at every pair
        if names.Length <= few && differ names 1 0 then
            names
        else
            Array.distinct names

[<Sealed>]
type internal AllNode<'T>(names: Name<'T> array) =
    inherit DemandNode<'T array>()
    // an array of names of one type is an array of names
    let distinct = Demanded.once (nonNull (box names :?> Name array | null))
    override _.Names = distinct

    override _.Read finder = names |> Array.map (Found.value finder)

[<Sealed>]
type internal BothNode<'A, 'B, 'C>(left: DemandNode<'A>, right: DemandNode<'B>, join: 'A -> 'B -> 'C) =
    inherit DemandNode<'C>()
    let names = Demanded.once (Array.append left.Names right.Names)
    override _.Names = names

    override _.Read finder =
        join (left.Read finder) (right.Read finder)
