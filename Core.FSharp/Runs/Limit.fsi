namespace AnyOrder

/// <summary>A limit that was reached. Limits count moves and generations, never time, so they are reached in every order or in none.</summary>
[<RequireQualifiedAccess>]
type Limit =

    /// <summary>The operations one program may make in one generation.</summary>
    /// <param name="Count">How many.</param>
    | Operations of Count: int

    /// <summary>The generations a run may take.</summary>
    /// <param name="Count">How many.</param>
    | Generations of Count: int
