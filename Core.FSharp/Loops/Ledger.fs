namespace AnyOrder

open System.Collections.Generic

/// An immutable map that is grown one key at a time, at the price of a hash table: loops are built from a million entries, and a balanced tree
/// costs microseconds for each. All versions share one table, which is that of the newest; an older one knows in which key it differs from the
/// next, and turns the table back when it is looked at (Baker, "Shallow binding makes functional arrays fast", 1991), or takes a copy where that is
/// far. Nothing of this can be seen: whoever looks at a version finds what it was made with, on any thread.
[<Sealed; AllowNullLiteral>]
type internal Ledger<'K, 'V when 'K: not null and 'K: equality> private (count: int, lineage: obj) =

    static let far = 64
    static let empty = Ledger<'K, 'V>(0, obj ())

    /// The table of this version, when it is this version that has it.
    [<DefaultValue>]
    val mutable private table: Dictionary<'K, 'V> | null

    // and otherwise the version that this one is like, but for one key: there it has this value, or none
    [<DefaultValue>]
    val mutable private next: Ledger<'K, 'V>

    [<DefaultValue(false)>]
    val mutable private key: 'K

    [<DefaultValue(false)>]
    val mutable private value: 'V voption

    static member Empty = empty
    member _.Count = count

    static member private Look(table: Dictionary<'K, 'V>, key: 'K) =
        match table.TryGetValue key with
        | true, value -> ValueSome value
        | false, _ -> ValueNone

    static member private Change(table: Dictionary<'K, 'V>, key: 'K, value: 'V voption) =
        match value with
        | ValueSome value -> table[key] <- value
        | ValueNone -> table.Remove key |> ignore

    /// The versions between this one and the table's own, the nearest to that first; and that one.
    member private this.Away =
        let mutable version = this
        let mutable away = []

        while isNull version.table do
            away <- version :: away
            version <- version.next

        struct (away, version)

    /// The table, with what is in this version and nothing else. To be called under the lock, and used before it is left.
    member private this.Own() : Dictionary<'K, 'V> =
        match this.table with
        | null -> this.Return()
        | own -> own

    /// Takes the table back, or a copy of it.
    member private this.Return() : Dictionary<'K, 'V> =
        let struct (away, newest) = this.Away
        let shared = nonNull newest.table

        if List.length away <= far then
            away
            |> List.fold
                (fun (later: Ledger<'K, 'V>) version ->
                    later.next <- version
                    later.key <- version.key
                    later.value <- Ledger.Look(shared, version.key)
                    later.table <- null
                    Ledger.Change(shared, version.key, version.value)
                    version.table <- shared
                    version.next <- null
                    version)
                newest
            |> ignore
        else
            let own = Dictionary shared

            for version in away do
                Ledger.Change(own, version.key, version.value)

            this.table <- own
            this.next <- null

        nonNull this.table

    /// Hands the table on to the next version, which differs from this one in this key.
    member private this.Hand(own: Dictionary<'K, 'V>, key: 'K, old: 'V voption, count: int) =
        let added = Ledger<'K, 'V>(count, lineage)
        added.table <- own
        this.table <- null
        this.next <- added
        this.key <- key
        this.value <- old
        added

    member this.TryFind(key: 'K) : 'V option =
        if count = 0 then
            None
        else
            lock lineage (fun () ->
                match this.Own().TryGetValue key with
                | true, value -> Some value
                | false, _ -> None)

    /// The map with one more key; null when it has the key already.
    member this.TryAdd(key: 'K, value: 'V) : Ledger<'K, 'V> =
        if count = 0 then
            this.Add(key, value)
        else
            lock lineage (fun () ->
                let own = this.Own()

                if own.TryAdd(key, value) then
                    this.Hand(own, key, ValueNone, count + 1)
                else
                    null)

    /// The map with a value for the key, in the place of the one it has.
    member this.Add(key: 'K, value: 'V) : Ledger<'K, 'V> =
        if count = 0 then
            // what begins with nothing has a table to itself
            let first = Ledger<'K, 'V>(1, obj ())
            let table = Dictionary()
            table.Add(key, value)
            first.table <- table
            first
        else
            lock lineage (fun () ->
                let own = this.Own()
                let old = Ledger.Look(own, key)
                own[key] <- value
                this.Hand(own, key, old, (if old.IsSome then count else count + 1)))

    /// The values, in no particular order.
    member this.Values: 'V array =
        if count = 0 then
            [||]
        else
            lock lineage (fun () -> Array.ofSeq (this.Own().Values))
