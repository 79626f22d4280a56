namespace AnyOrder.FSharp

open System
open AnyOrder

/// What the engine knows of one name. Changed between generations only, by one thread.
[<AllowNullLiteral; Sealed>]
type internal Slot(name: Name) =

    member _.Name = name

    /// The claim that binds the name.
    [<DefaultValue>]
    val mutable Claim: Claim | null

    /// The first claim that the generation made.
    [<DefaultValue>]
    val mutable Pending: Claim | null

    /// The further claims that the generation made, and before it those that were accepted because they agree.
    [<DefaultValue>]
    val mutable Further: FurtherClaims | null

    /// The programs that stand under this name, the last one first.
    [<DefaultValue>]
    val mutable Waiters: Process

    /// The label of the one program that may claim the name.
    [<DefaultValue>]
    val mutable Owner: string | null

/// More claims on one name than one: rare, and so not kept with every name.
and [<Sealed>] internal FurtherClaims() =

    member val Pending: Claim list = [] with get, set
    member val Agreed: Claim list = [] with get, set

/// A program and how far it has come. Changed between generations only, by one thread.
and [<AllowNullLiteral; Sealed>] internal Process(entry: Entry) =

    member _.Entry = entry
    member _.Label = entry.Label

    /// Whether the program is run as it is, and its result boxed when somebody asks for it.
    member val IsInner = (box entry.Program :? IBoxing)

    /// The node in focus: a get when the program waits, its result when it has finished.
    member val Node =
        match box entry.Program with
        | :? IBoxing as boxing -> boxing.Inner
        | _ -> Node.ofProgram entry.Program with get, set

    member val Stack = Frame.Bottom with get, set

    /// How many claims it has made.
    member val Claimed = 0 with get, set

    /// Whether its node is a get that it paused at, and has now been answered if the program is ready.
    member val HasPaused = false with get, set

    /// The name it stands under, or was woken by.
    member val Slot: Slot = null with get, set

    /// Of several names it asked for, all of them.
    [<DefaultValue>]
    val mutable Slots: Slot array | null

    /// How many of them, from the first on, are known to be bound.
    member val Passed = 0 with get, set

    /// The next program that stands under the same name.
    member val Next: Process = null with get, set

    /// How it ended, but for a result, which is its node.
    member val Failure: ProgramStatus | null = null with get, set

    member val HasEnded = false with get, set

    /// The stack, with what boxes the result at its bottom.
    member this.WholeStack =
        match box entry.Program with
        | :? IBoxing as boxing -> this.Stack.Over boxing.Frame
        | _ -> this.Stack

    /// What it ended with.
    member this.Result = (this.Node :?> IResult).Boxed

/// How a turn went. Nothing of it shows before the generation is committed.
[<Struct; NoComparison; NoEquality>]
type internal Played =
    {
        Node: INode
        Stack: Frame
        /// How many claims the program has made by now.
        Claimed: int
        HasEnded: bool
        Failure: ProgramStatus | null
        /// What it got without waiting, the last first; kept for a record only.
        Got: Name list
        /// The slot of the one name it waits for, if there is one name only and it has a slot.
        Slot: Slot
        /// Those of several names it waits for, as far as they have any.
        Slots: Slot array | null
    }
