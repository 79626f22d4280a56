namespace AnyOrder

open System.Collections
open System.Collections.Generic
open System.Runtime.InteropServices

[<Sealed>]
type Namespace(claims: Map<Name, Claim>) =

    member _.Claims = claims
    member _.Count = claims.Count
    member _.Contains(name: Name) = claims.ContainsKey name

    member _.Find(name: Name) : Claim | null =
        match claims.TryFind name with
        | Some claim -> claim
        | None -> null

    member _.TryGet(name: Name<'T>, [<Out>] value: byref<'T>) =
        match claims.TryFind name with
        | Some claim ->
            // the names are equal, so their types are
            value <- (claim.Binding :?> Binding<'T>).Typed
            true
        | None ->
            value <- Unchecked.defaultof<'T>
            false

    override _.GetHashCode() = claims.GetHashCode()

    override _.Equals other =
        match other with
        | :? Namespace as other -> claims.Count = other.Count && Seq.forall2 (=) claims.Values other.Claims.Values
        | _ -> false

    interface IReadOnlyCollection<Claim> with
        member _.Count = claims.Count

        member _.GetEnumerator() : IEnumerator<Claim> = claims.Values.GetEnumerator()
        member _.GetEnumerator() : IEnumerator = claims.Values.GetEnumerator()

namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

[<RequireQualifiedAccess>]
module Namespace =

    let empty = Namespace Map.empty

    let tryFind (name: Name<'T>) (ns: Namespace) =
        match ns.TryGet name with
        | true, value -> Some value
        | false, _ -> None

    let commit (claim: Claim) (ns: Namespace) =
        Namespace(ns.Claims.Add(claim.Name, claim))

    let bind (binding: Binding) (ns: Namespace) =
        if ns.Contains binding.Name then
            invalidOp $"{binding.Name} is bound already; a name is bound once."

        commit (Claim.given 0 binding) ns

    let tryClaim (name: Name) (ns: Namespace) = ns.Claims.TryFind name

    let binding (ns: Namespace) (name: Name) =
        match ns.Claims.TryFind name with
        | Some claim -> claim.Binding
        | None -> raise (KeyNotFoundException $"{name} is not bound.")

    let claims (ns: Namespace) = List.ofSeq ns.Claims.Values
