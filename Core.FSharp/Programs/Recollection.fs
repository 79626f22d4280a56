namespace AnyOrder

/// A get of a program that is known to have ended: it waits for what that one waited for, and does not look at it.
[<Sealed>]
type internal RecalledGet(name: Name, next: INode) =

    interface IGet with
        member _.Names = [| name |]
        member _.Single = name
        member _.Answer _ = next
        member _.Resume(_, stack) = struct (next, stack)

    interface INode with
        member this.Step stack = struct (this, stack)

/// The same for several names at once.
[<Sealed>]
type internal RecalledGetAll(names: Name array, next: INode) =

    interface IGet with
        member _.Names = names
        member _.Single = null
        member _.Answer _ = next
        member _.Resume(_, stack) = struct (next, stack)

    interface INode with
        member this.Step stack = struct (this, stack)

/// The end of a program that is known to have ended with the value it set last.
[<Sealed>]
type internal RecalledResult(binding: Binding) =

    interface IResult with
        member _.Boxed = binding.Value

    interface INode with
        member this.Step stack = struct (this, stack)

/// A set of a program that is known to have ended. The claim is kept in this row.
[<Sealed>]
type internal RecalledSet(binding: Binding, row: int, next: INode) =

    interface ISet with
        member _.Binding = binding

        member _.Claim(label, generation, position) =
            let claim = Claim.by label generation position binding
            claim.Row <- row
            claim

        member _.Answer = next
        member _.Resume stack = struct (next, stack)

    interface INode with
        member this.Step stack = struct (this, stack)
