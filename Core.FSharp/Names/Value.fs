namespace AnyOrder

open System.Collections

/// Values as an outcome compares them.
[<RequireQualifiedAccess>]
module internal Value =

    let private comparer: IEqualityComparer =
        LanguagePrimitives.GenericEqualityERComparer

    /// Equal, with a value that is not equal to itself (NaN) equal to itself all the same.
    let same (a: obj | null) (b: obj | null) = comparer.Equals(a, b)

    let hash (value: obj | null) =
        match value with
        | null -> 0
        | value -> comparer.GetHashCode value
