namespace AnyOrder.FSharp

open System
open System.Threading.Tasks
open AnyOrder

/// The order of what has none, drawn by the seed of the options, if they have one.
[<RequireQualifiedAccess>]
module internal Shuffle =

    // what is drawn for one generation, or one call, does not depend on what was drawn before; and Random draws much the same for seeds that are near to each
    // other, so they are mixed (SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014)
    let private random (seed: int) (turn: int) =
        let z =
            ((uint64 (uint32 seed) <<< 32) ||| uint64 (uint32 turn)) + 0x9E3779B97F4A7C15UL

        let z = (z ^^^ (z >>> 30)) * 0xBF58476D1CE4E5B9UL
        let z = (z ^^^ (z >>> 27)) * 0x94D049BB133111EBUL
        Random(int (z ^^^ (z >>> 31)))

    let array (options: RunOptions) (turn: int) (items: 'T array) : 'T array =
        if options.Seed.HasValue then
            (random options.Seed.Value turn).Shuffle items

        items

    let span (options: RunOptions) (turn: int) (items: Span<'T>) =
        if options.Seed.HasValue then
            (random options.Seed.Value turn).Shuffle items

    /// The state, the programs of its next generation in another order.
    let state (options: RunOptions) (state: State) : State =
        if options.Seed.HasValue then
            { state with
                Ready = state.Ready |> Array.ofList |> array options state.Generation |> List.ofArray
            }
        else
            state

    /// The loop, its entries added in another order.
    let loop (options: RunOptions) (loop: Loop) : Loop =
        if options.Seed.HasValue then
            loop.Map(fun contents ->
                // generations are counted from zero; drawn once more by the same number, two programs would be back in their order
                Contents.inOrderOf (array options -1 contents.Entries.Values) (array options -2 contents.Inputs.Values) contents)
        else
            loop

    /// How long the answer of a call of a source is kept back: a few milliseconds, or not at all.
    let delay (options: RunOptions) (call: int) : Task =
        if options.Seed.HasValue then
            match (random options.Seed.Value call).Next 4 with
            | 0 -> Task.CompletedTask
            | milliseconds -> Task.Delay milliseconds
        else
            Task.CompletedTask
