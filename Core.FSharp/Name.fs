namespace AnyOrder
/// a
[<AbstractClass>]
type Name(key: string) =
    /// b
    member _.Key = key

/// c
[<Sealed>]
type Name<'T>(key) =
    inherit Name(key)
/// d
type Loop() =
    /// i
    member _.Run() = 1
