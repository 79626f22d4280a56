namespace AnyOrder

open System.Collections.Generic
open System.Runtime.InteropServices

/// Where a namespace keeps its claims.
[<AbstractClass>]
type internal ClaimStore =
    new: unit -> ClaimStore
    abstract Count: int
    abstract Find: name: Name -> Claim | null
    /// In the order of the names.
    abstract Sorted: Claim seq
    /// The claims as a map that can be added to.
    abstract ToMap: unit -> Map<Name, Claim>

/// <summary>An immutable map from names to the claims they are bound by, in the order of the names.</summary>
[<Sealed>]
type Namespace =

    internal new: store: ClaimStore -> Namespace

    /// <summary>How many names are bound.</summary>
    member Count: int

    /// <summary>Whether the name is bound.</summary>
    member Contains: name: Name -> bool

    /// <summary>The value the name is bound to, if it is; the default of its type, if it is not.</summary>
    member TryGet: name: Name<'T> * [<Out>] value: byref<'T> -> bool

    /// <summary>The claim that binds the name; null when it is not bound.</summary>
    member Find: name: Name -> Claim | null

    interface IReadOnlyCollection<Claim>

namespace AnyOrder.FSharp

open AnyOrder

/// Namespaces, for F# and for interpreters of one's own.
[<RequireQualifiedAccess>]
module Namespace =

    /// No name is bound.
    val empty: Namespace

    /// The value the name is bound to, if it is.
    val tryFind: name: Name<'T> -> ns: Namespace -> 'T option

    /// The claim that binds the name, if it is bound.
    val tryClaim: name: Name -> ns: Namespace -> Claim option

    /// Binds one more name, as if it were an input. Throws InvalidOperationException when the name is bound: it is write-once.
    val bind: binding: Binding -> ns: Namespace -> Namespace

    /// The claims that bind the names, in the order of the names.
    val claims: ns: Namespace -> Claim list

    val internal commit: claim: Claim -> ns: Namespace -> Namespace

    /// The claim that binds a name that is known to be bound. Throws KeyNotFoundException when it is not.
    val internal claim: ns: Namespace -> name: Name -> Claim
