namespace AnyOrder

open System
open System.Diagnostics
open System.Threading

[<Sealed; DebuggerDisplay("{Shown,nq}")>]
type RunOptions() =

    // settable only for the object initialisers of C#
    let mutable maxOperations = 10_000_000
    let mutable maxGenerations = 10_000_000
    let mutable maxDegreeOfParallelism = 1

    let mutable formatValue: Func<obj | null, string> | null =
        Func<_, _> ValueText.standard

    member _.MaxOperations
        with get () = maxOperations
        and set (value: int) =
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, "MaxOperations")
            maxOperations <- value

    member _.MaxGenerations
        with get () = maxGenerations
        and set (value: int) =
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, "MaxGenerations")
            maxGenerations <- value

    member _.MaxDegreeOfParallelism
        with get () = maxDegreeOfParallelism
        and set (value: int) =
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, "MaxDegreeOfParallelism")
            maxDegreeOfParallelism <- value

    member val Interpreter = false with get, set

    member val Seed: Nullable<int> = Nullable() with get, set

    member val CancellationToken = CancellationToken.None with get, set

    member _.FormatValue
        with get () = formatValue
        and set (value: Func<obj | null, string> | null) = formatValue <- value

    member val Record = false with get, set

    member val Observer: IRunObserver | null = null with get, set

    member val Progress: IProgress<RunProgress> | null = null with get, set

    /// What differs from the defaults.
    member this.Shown =
        let defaults = RunOptions()

        let changes =
            [
                if this.Interpreter then
                    "interpreted"
                if maxDegreeOfParallelism <> defaults.MaxDegreeOfParallelism then
                    ValueText.count maxDegreeOfParallelism "thread"
                if maxOperations <> defaults.MaxOperations then
                    "at most " + ValueText.count maxOperations "operation"
                if maxGenerations <> defaults.MaxGenerations then
                    "at most " + ValueText.count maxGenerations "generation"
                if this.Seed.HasValue then
                    "shuffled by " + string this.Seed.Value
                if this.Record then
                    "recorded"
                if not (isNull this.Observer) then
                    "observed"
                if not (isNull this.Progress) then
                    "with progress"
                if this.CancellationToken.CanBeCanceled then
                    "can be cancelled"
                if isNull formatValue then
                    "values kept out of reports"
            ]

        if changes.IsEmpty then
            "as by default"
        else
            String.Join(", ", changes)

    /// The same with another observer and another token.
    member this.With(observer: IRunObserver | null, token: CancellationToken) =
        RunOptions(
            MaxOperations = maxOperations,
            MaxGenerations = maxGenerations,
            MaxDegreeOfParallelism = maxDegreeOfParallelism,
            Interpreter = this.Interpreter,
            Seed = this.Seed,
            FormatValue = formatValue,
            Record = this.Record,
            Progress = this.Progress,
            Observer = observer,
            CancellationToken = token
        )
