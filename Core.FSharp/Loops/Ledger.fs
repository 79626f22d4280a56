namespace AnyOrder

open System
open System.Collections.Generic

/// What came of appending to a store.
[<Struct>]
type internal Appended =
    | Appended
    | HasKey
    /// The store has gone on without the version that was to be appended to.
    | HasGoneOn

/// Keys and values in the order they were added. Nothing is ever changed or taken away, so whoever looks at the first so many sees always the same.
/// It may stand on the first so many of another store.
[<Sealed; AllowNullLiteral>]
type internal Store<'K, 'V when 'K: not null and 'K: equality>(below: Store<'K, 'V>, reach: int) =

    let depth: int = if isNull below then 0 else below.Depth + 1
    let positions = Dictionary<'K, int>()
    let values = List<'V>()

    new() = Store(null, 0)

    /// How many stores this one stands on.
    member _.Depth = depth

    /// The value of a key, if it is among the first so many.
    member _.TryFind(key: 'K, count: int) : 'V voption =
        let found =
            lock positions (fun () ->
                match positions.TryGetValue key with
                | true, position when position < count -> ValueSome values[position - reach]
                | _ -> ValueNone)

        if found.IsNone && not (isNull below) then
            below.TryFind(key, min reach count)
        else
            found

    /// Adds a key, if there are so many.
    member _.TryAppend(key: 'K, value: 'V, count: int) : Appended =
        lock positions (fun () ->
            if reach + values.Count <> count then
                HasGoneOn
            elif not (isNull below) && (below.TryFind(key, reach)).IsSome then
                HasKey
            elif positions.TryAdd(key, count) then
                values.Add value
                Appended
            else
                HasKey)

    /// Copies the first so many values.
    member _.CopyTo(array: 'V array, count: int) : unit =
        if not (isNull below) then
            below.CopyTo(array, min reach count)

        lock positions (fun () -> values.CopyTo(0, array, reach, Math.Clamp(count - reach, 0, values.Count)))

    /// A store of its own with the first so many.
    member this.Copy(count: int) : Store<'K, 'V> =
        let copy = Store()
        this.AppendTo(copy, count)
        copy

    member private _.AppendTo(copy: Store<'K, 'V>, count: int) : unit =
        if not (isNull below) then
            below.AppendTo(copy, min reach count)

        lock positions (fun () ->
            for key, position in positions |> Seq.map (|KeyValue|) |> Seq.sortBy snd do
                if position < count then
                    copy.TryAppend(key, values[position - reach], position) |> ignore)

/// An immutable map that only grows, at the price of a hash table: loops are built from a million entries, and a balanced tree costs microseconds
/// for each. A version is a store and how many of its entries count. Who adds to the newest version appends to its store; who adds to an older one
/// begins a store that stands on the old. Nothing of this can be seen, on any thread, but that a version keeps alive what was added to it later.
[<Sealed; AllowNullLiteral>]
type internal Ledger<'K, 'V when 'K: not null and 'K: equality> private (store: Store<'K, 'V>, count: int) =

    // through more stores than this nobody is to look: a copy is made instead
    static let deepest = 8

    // to be added to, it would have to be the newest version of every map there is
    static let empty = Ledger<'K, 'V>(Store(), 0)

    /// A store for what comes next, where the own one has gone on.
    let branch () =
        if count = 0 then Store()
        elif store.Depth < deepest then Store(store, count)
        else store.Copy count

    static member Empty = empty
    member _.Count = count

    member _.TryFindValue(key: 'K) : 'V voption =
        if count = 0 then ValueNone else store.TryFind(key, count)

    member this.TryFind(key: 'K) : 'V option =
        match this.TryFindValue key with
        | ValueSome value -> Some value
        | ValueNone -> None

    /// The map with one more key; null when it has the key already.
    member this.TryAdd(key: 'K, value: 'V) : Ledger<'K, 'V> =
        match
            if count = 0 then
                HasGoneOn
            else
                store.TryAppend(key, value, count)
        with
        | Appended -> Ledger(store, count + 1)
        | HasKey -> null
        | HasGoneOn when this.TryFind(key).IsSome -> null
        | HasGoneOn ->
            let next = branch ()
            next.TryAppend(key, value, count) |> ignore
            Ledger(next, count + 1)

    /// The values, in the order they were added.
    member _.Values: 'V array =
        let values = Array.zeroCreate count
        store.CopyTo(values, count)
        values
