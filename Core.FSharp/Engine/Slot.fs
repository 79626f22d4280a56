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

    /// Whether somebody has waited for the name, which is when a rule for it is started.
    [<DefaultValue>]
    val mutable IsDemanded: bool

/// More claims on one name than one: rare, and so not kept with every name.
and [<Sealed>] internal FurtherClaims() =

    member val Pending: Claim list = [] with get, set
    member val Agreed: Claim list = [] with get, set

/// A program and how far it has come. Changed between generations only, by one thread.
and [<AllowNullLiteral>] internal Process(entry: Entry) =

    // what no name was asked for in, and what will not run again
    static let begins = -1
    static let ended = -2

    member _.Entry = entry
    member _.Label = entry.Label

    /// The node in focus: a get when the program waits, its result when it has finished, and how it failed when it has failed.
    member val Node = entry.Node with get, set

    member val Stack = Frame.Bottom with get, set

    /// How many claims it has made.
    member val Claimed = 0 with get, set

    /// The name it stands under, or was woken by.
    member val Slot: Slot = null with get, set

    /// Of several names it asked for, all of them.
    [<DefaultValue>]
    val mutable Slots: Slot array | null

    /// How many of them, from the first on, are known to be bound.
    member val Passed = begins with get, set

    /// The next program that stands under the same name.
    member val Next: Process = null with get, set

    /// Whether its node is a get that it paused at, and has now been answered if the program is ready.
    member this.HasPaused = this.Passed >= 0

    /// What it did, if that is to be kept.
    [<DefaultValue>]
    val mutable Diary: Diary

    /// Whether what it does is known.
    member _.IsRecalled = entry :? RecalledEntry

    member this.HasEnded = this.Passed = ended
    member this.End() = this.Passed <- ended

    /// The stack, with what boxes the result at its bottom.
    member this.WholeStack = this.Stack.Over entry.Boxing

/// The last node of a program that did not come to a result.
and [<Sealed>] internal FailureNode(status: ProgramStatus) =
    member _.Status = status

    interface INode with
        member this.Step stack = struct (this, stack)

/// How a turn went. Nothing of it shows before the generation is committed.
[<Struct; NoComparison; NoEquality>]
type internal Played =
    {
        Node: INode
        Stack: Frame
        /// How many claims the program has made by now.
        Claimed: int
        /// How many moves it has left in the generation.
        Left: int
        HasEnded: bool
        /// What it got without waiting, the last first; kept for a record only.
        Got: Name list
        /// The slot of the one name it waits for, if there is one name only and it has a slot.
        Slot: Slot
        /// Those of several names it waits for, as far as they have any.
        Slots: Slot array | null
    }
