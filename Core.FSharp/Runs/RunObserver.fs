namespace AnyOrder

open System.Collections.Generic

type IRunObserver =
    abstract Started: generation: int * label: string -> unit
    abstract Woken: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    abstract Claimed: claim: Claim -> unit
    abstract Waiting: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    abstract Finished: generation: int * label: string * result: (obj | null) -> unit
    abstract Faulted: generation: int * label: string * fault: Fault -> unit
    abstract Exhausted: generation: int * label: string * limit: Limit -> unit
    abstract Bound: claim: Claim -> unit
    abstract Conflicted: conflict: Conflict -> unit
    abstract GenerationEnded: generation: Generation -> unit

[<AbstractClass>]
type RunObserver() =
    abstract Started: generation: int * label: string -> unit
    abstract Woken: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    abstract Claimed: claim: Claim -> unit
    abstract Waiting: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    abstract Finished: generation: int * label: string * result: (obj | null) -> unit
    abstract Faulted: generation: int * label: string * fault: Fault -> unit
    abstract Exhausted: generation: int * label: string * limit: Limit -> unit
    abstract Bound: claim: Claim -> unit
    abstract Conflicted: conflict: Conflict -> unit
    abstract GenerationEnded: generation: Generation -> unit
    default _.Started(_, _) = ()
    default _.Woken(_, _, _) = ()
    default _.Claimed _ = ()
    default _.Waiting(_, _, _) = ()
    default _.Finished(_, _, _) = ()
    default _.Faulted(_, _, _) = ()
    default _.Exhausted(_, _, _) = ()
    default _.Bound _ = ()
    default _.Conflicted _ = ()
    default _.GenerationEnded _ = ()

    interface IRunObserver with
        member this.Started(generation, label) = this.Started(generation, label)
        member this.Woken(generation, label, names) = this.Woken(generation, label, names)
        member this.Claimed claim = this.Claimed claim
        member this.Waiting(generation, label, names) = this.Waiting(generation, label, names)

        member this.Finished(generation, label, result) =
            this.Finished(generation, label, result)

        member this.Faulted(generation, label, fault) = this.Faulted(generation, label, fault)

        member this.Exhausted(generation, label, limit) =
            this.Exhausted(generation, label, limit)

        member this.Bound claim = this.Bound claim
        member this.Conflicted conflict = this.Conflicted conflict
        member this.GenerationEnded generation = this.GenerationEnded generation

[<RequireQualifiedAccess>]
module internal RunObserver =

    let tell (observer: IRunObserver) (generation: Generation) =
        // whoever looks on must not change what is looked at
        let safely call =
            try
                call ()
            with _ ->
                ()

        let number = generation.Number

        for turn in generation.Turns do
            safely (fun () ->
                if turn.Awaited.Count = 0 then
                    observer.Started(number, turn.Label)
                else
                    observer.Woken(number, turn.Label, turn.Awaited))

            for claim in turn.Claims do
                safely (fun () -> observer.Claimed claim)

            safely (fun () ->
                match turn.Status with
                | ProgramStatus.Waiting names -> observer.Waiting(number, turn.Label, names)
                | ProgramStatus.Finished result -> observer.Finished(number, turn.Label, result)
                | ProgramStatus.Faulted fault -> observer.Faulted(number, turn.Label, fault)
                | ProgramStatus.Exhausted limit -> observer.Exhausted(number, turn.Label, limit)
                // who has had a turn is not halted
                | ProgramStatus.Halted -> ())

        for claim in generation.Bound do
            safely (fun () -> observer.Bound claim)

        for conflict in generation.Conflicts do
            safely (fun () -> observer.Conflicted conflict)

        safely (fun () -> observer.GenerationEnded generation)
