namespace AnyOrder

/// A node whose move does nothing but put another node in focus: nothing of the user's is run by it.
type internal INested =
    inherit INode

/// A result that nothing waits for.
type internal IResult =
    abstract Boxed: obj | null

/// Where the values of names are found.
[<AbstractClass>]
type internal Finder() =

    /// The claim that binds a name that is known to be bound.
    abstract Find: name: Name -> Claim

    /// Finds nothing, for those who ask for nothing.
    static member val None =
        { new Finder() with
            member _.Find name = invalidOp $"{name} was not asked for."
        }

/// A paused get.
type internal IGet =
    /// Each name once, in the order of its first mention. Not to be written to.
    abstract Names: Name array
    /// The name, when there is only one.
    abstract Single: Name | null
    /// The node that goes on with the values found.
    abstract Answer: finder: Finder -> INode
    /// Answers, and makes the move that hands the answer to the stack, if there is one.
    abstract Resume: finder: Finder * stack: Frame -> struct (INode * Frame)

/// A paused set.
type internal ISet =
    inherit IClaimable
    abstract Binding: Binding
    /// The node that goes on after the set.
    abstract Answer: INode
    /// Answers, and makes the move that hands the answer to the stack, if there is one.
    abstract Resume: stack: Frame -> struct (INode * Frame)
