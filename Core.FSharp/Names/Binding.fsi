namespace AnyOrder

/// <summary>A name together with a value of its type.</summary>
/// <remarks>Two bindings are equal when name and value are; values compare by their own <c>Equals</c>, arrays by their elements.</remarks>
[<AbstractClass>]
type Binding =

    /// <summary>The name that is bound.</summary>
    member Name: Name

    /// <summary>The value, boxed. Null is a value like any other.</summary>
    abstract Value: obj | null

/// <summary>A name together with a value of its type.</summary>
[<Sealed>]
type Binding<'T> =
    inherit Binding
    interface IClaimable

    internal new: name: Name<'T> * value: 'T -> Binding<'T>

    /// <summary>The value.</summary>
    member Typed: 'T
