namespace AnyOrder

open System
open System.Collections

[<RequireQualifiedAccess>]
module internal Value =

    let private comparer: IEqualityComparer =
        LanguagePrimitives.GenericEqualityERComparer

    let same (a: obj | null) (b: obj | null) = comparer.Equals(a, b)

    let hash (value: obj | null) =
        match value with
        | null -> 0
        | value -> comparer.GetHashCode value

[<AbstractClass>]
type Binding(name: Name) =

    member _.Name = name

    abstract Value: obj | null

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
