namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Threading.Tasks
open AnyOrder

/// What a program did: it made a claim, or came to its end, or both at once.
[<Struct; NoComparison; NoEquality>]
type internal Deed =
    {
        Entry: Entry
        /// What it had got since its last deed: see Diary.
        Reads: ReadOnlyMemory<byte>
        /// Null when all it did is to end.
        Claim: Claim | null
        Ends: bool
        /// Where it ends: its result.
        Result: obj | null
        /// Where it ends: how many moves it took, from its start.
        Moves: int64
    }

/// Keeps what programs do, so that it need not be done again.
[<AllowNullLiteral>]
type internal IKeeper =

    /// Notes the row in a claim that no program made: that of an input or of the answer of a source.
    abstract Identify: claim: Claim -> unit

    /// Keeps what was done in a generation that stands, as one, and notes the rows in its claims. Throws when it cannot be kept, which ends the run.
    abstract Keep: deeds: IReadOnlyList<IReadOnlyList<Deed>> * binds: Predicate<Claim> -> unit

    /// What is known of programs that ended, in this run or a former one.
    abstract Recall: label: string -> INode voption

    /// What sources answered in former runs.
    abstract Answers: IReadOnlyDictionary<Name, Reply>

    /// Keeps what a source answered, unless it is kept already. Nobody sees it before the task has ended. Called on any thread, while others keep what they did too.
    abstract Answered: found: KeyValuePair<Name, Reply> array -> Task
