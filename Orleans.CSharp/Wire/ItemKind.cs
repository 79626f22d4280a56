namespace AnyOrder.Orleans;

/// <summary>What one partition says to another.</summary>
internal enum ItemKind : byte
{
    /// <summary>A program of mine waits for a name of yours.</summary>
    Demand = 1,

    /// <summary>A program of mine claimed a name of yours.</summary>
    Claim = 2,

    /// <summary>A name of mine that you demanded is bound.</summary>
    Bound = 3,

    /// <summary>Claims on a name of mine are to be compared, and only you know how: the first of them was made by a program of yours.</summary>
    Judge = 4,

    /// <summary>What came of a comparison.</summary>
    Verdict = 5,
}
