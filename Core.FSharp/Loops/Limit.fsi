namespace AnyOrder

/// <summary>A limit that was reached. Limits count moves and generations, never time, so they are reached in every order or in none.</summary>
type Limit =

    /// <summary>The operations one program may make in one generation.</summary>
    /// <param name="count">How many.</param>
    | Operations of count: int

    /// <summary>The generations a run may take.</summary>
    /// <param name="count">How many.</param>
    | Generations of count: int
