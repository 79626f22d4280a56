namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// A run of the engine: what State is to the interpreter. Changed between generations only, by one thread.
[<Sealed>]
type internal Running(options: RunOptions, loop: Loop) =

    let contents = loop.Contents

    member _.Loop = loop
    member _.Contents = contents
    member val HasRules = not contents.Rules.IsEmpty

    // the values of options count at the moment the run starts
    member val MaxOperations = options.MaxOperations
    member val MaxGenerations = options.MaxGenerations with get, set
    member val FormatValue = options.FormatValue
    member val Recording = History.recording options

    member val Slots = Slots(contents, contents.Inputs.Count + contents.Entries.Count)
    member val Processes = List<Process>(contents.Entries.Count)

    member val Generation = 0 with get, set

    /// The programs of the next generation.
    member val Ready = List<Process>(contents.Entries.Count) with get, set

    /// The programs of the generation after that, as far as they are known.
    member val Woken = List<Process>() with get, set

    /// The names of sources that are waited for, and have no answer.
    member val Asked = List<Name>()

    /// How many names are bound.
    member val Bound = 0 with get, set

    /// The slots that the generation claimed.
    member val Claimed = List<Slot>()

    member val Conflicts: Conflict list = [] with get, set
    member val History: Generation list = [] with get, set

    member this.IsRecording = this.Recording <> Recording.Nothing

    member this.IsOver =
        this.Ready.Count = 0
        || not this.Conflicts.IsEmpty
        || this.Generation >= this.MaxGenerations
