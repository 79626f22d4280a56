namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics
open System.Threading
open System.Threading.Tasks
open AnyOrder.FSharp

/// <summary>What a source has for one key: a value, or why there is none.</summary>
/// <remarks>A source that answers many keys in one call says so for each of them; where all values are there, a dictionary of values will do.</remarks>
[<Struct; NoComparison; NoEquality; DebuggerDisplay("{Shown,nq}")>]
type SourceResult<'T> =
    private
        {
            Result: 'T
            Error: exn | null
        }

    /// <summary>The value.</summary>
    /// <param name="value">The value; null is one like any other.</param>
    static member Of(value: 'T) = { Result = value; Error = null }

    /// <summary>No value: whoever needs it waits, and the report says why.</summary>
    /// <param name="error">What went wrong.</param>
    static member Failed(error: exn) =
        ArgumentNullException.ThrowIfNull(error, nameof error)

        {
            Result = Unchecked.defaultof<'T>
            Error = error
        }

    // the message of an exception is code of the user's
    member internal this.Shown =
        match this.Error with
        | null -> Shown.value (box this.Result)
        | error -> "failed: " + ValueText.typeName (error.GetType())

    member internal this.Match(value: 'T -> 'R, failed: exn -> 'R) =
        match this.Error with
        | null -> value this.Result
        | error -> failed error

/// What the world has for one name.
[<RequireQualifiedAccess; NoComparison; NoEquality>]
type internal Reply =
    /// With the program that claims it.
    | Value of Binding * Program<obj | null>
    | Failed of exn
    /// The source came back without it.
    | Silent

[<RequireQualifiedAccess>]
module internal Reply =

    let value (name: Name<'T>) (value: 'T) =
        Reply.Value(Binding<'T>(name, value), DefinitionNode<'T>(name, PureNode<'T> value))

    let ofResult (name: Name<'T>) (result: SourceResult<'T>) = result.Match(value name, Reply.Failed)

/// Where values come from that programs cannot make.
[<AbstractClass>]
type internal Source() =

    /// Whether names are gathered until nothing can go on without them, rather than asked for at once.
    abstract IsBatched: bool

    /// How many names one call asks for, and how many calls there are at a time.
    abstract MaxNames: int

    abstract MaxCalls: int

    /// Asks for these names, and comes back with an answer for each, and perhaps for more. May throw, which is the answer for all.
    abstract Ask: names: Name array * token: CancellationToken -> Task<KeyValuePair<Name, Reply> array>

/// A source of one name.
[<Sealed>]
type internal NameSource<'T>(name: Name<'T>, ask: Func<CancellationToken, ValueTask<'T>>) =
    inherit Source()
    override _.IsBatched = false
    override _.MaxNames = 1
    override _.MaxCalls = 1

    override _.Ask(names, token) =
        task {
            let! value = ask.Invoke token
            return [| KeyValuePair(names[0], Reply.value name value) |]
        }

/// A source of the members of a family, one by one.
[<Sealed>]
type internal KeySource<'K, 'T when 'K: not null>(family: Family<'K, 'T>, ask: Func<'K, CancellationToken, ValueTask<'T>>, maxCalls: int) =
    inherit Source()
    override _.IsBatched = false
    override _.MaxNames = 1
    override _.MaxCalls = maxCalls

    override _.Ask(names, token) =
        task {
            let key = family.KeyOf names[0]
            let! value = ask.Invoke(key, token)
            return [| KeyValuePair(names[0], Reply.value family[key] value) |]
        }

/// A source of the members of a family, many at a time.
[<Sealed>]
type internal BatchSource<'K, 'T, 'V when 'K: not null>
    (
        family: Family<'K, 'T>,
        ask: Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, 'V>>>,
        result: 'V -> SourceResult<'T>,
        maxNames: int
    ) =
    inherit Source()
    override _.IsBatched = true
    override _.MaxNames = maxNames
    override _.MaxCalls = Int32.MaxValue

    override _.Ask(names, token) =
        task {
            let keys = names |> Array.map family.KeyOf
            let! results = ask.Invoke(keys, token)

            if isNull (box results) then
                invalidOp "The source came back with null where a dictionary was expected."

            let asked =
                Array.map2
                    (fun name key ->
                        match results.TryGetValue key with
                        | true, found -> KeyValuePair(name, Reply.ofResult family[key] (result found))
                        | false, _ -> KeyValuePair(name, Reply.Silent))
                    names
                    keys

            let isAsked = HashSet names

            let others =
                [|
                    for found in results do
                        let name = family[found.Key]

                        if not (isAsked.Contains name) then
                            KeyValuePair(name :> Name, Reply.ofResult name (result found.Value))
                |]

            return Array.append asked others
        }
