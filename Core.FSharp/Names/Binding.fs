namespace AnyOrder

open System
open System.Diagnostics

[<AbstractClass; DebuggerDisplay("{Shown,nq}")>]
type Binding(name: Name) =

    member _.Name = name

    abstract Value: obj | null

    member this.Shown = Shown.assignment name.Key this.Value

    override this.ToString() = $"{name} = {this.Value}"

    override this.GetHashCode() =
        HashCode.Combine(name, Value.hash this.Value)

    override this.Equals other =
        match other with
        | :? Binding as other -> name.Equals other.Name && Value.same this.Value other.Value
        | _ -> false

[<Sealed>]
type Binding<'T>(name: Name<'T>, value: 'T) =
    inherit Binding(name)

    member _.Typed = value

    override _.Value = box value

    interface IClaimable with
        member _.Claim(label, generation, position) =
            Claim<'T>(name, value, label, generation, position)
