namespace AnyOrder.Testing;

/// <summary>A program that broke the contract.</summary>
/// <param name="Label">The label of the program; for the value of a source, that of the source with the key, and for an input the key of its name.</param>
/// <param name="Place">Where it was added to the loop, or <see cref="AnyOrder.Place.Unknown" />.</param>
/// <param name="Breach">What it did.</param>
public sealed record Suspect(string Label, Place Place, Breach Breach);

/// <summary>How a program can break the contract.</summary>
public enum Breach
{
    /// <summary>It got the same values, and made other claims, asked for other names, or ended differently.</summary>
    OtherMoves,

    /// <summary>It set a value that was changed afterwards, by itself or by somebody who got it.</summary>
    ChangedValue,

    /// <summary>It is in one loop and not in the other: the function that makes the loop makes different ones.</summary>
    OtherLoop,
}
