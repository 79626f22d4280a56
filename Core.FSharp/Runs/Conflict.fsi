namespace AnyOrder

open System.Collections.Generic

/// <summary>Why several claims, or one, could not stand.</summary>
[<NoComparison; RequireQualifiedAccess>]
type ConflictReason =

    /// <summary>The values differ.</summary>
    | DifferentValues

    /// <summary>The values are equal, but the name does not allow a second claim.</summary>
    | EqualValues

    /// <summary>A definition owns the name, and another program claimed it.</summary>
    /// <param name="Owner">The label of the definition.</param>
    | OwnedBy of Owner: string

    /// <summary>The comparer of the name threw.</summary>
    /// <param name="Fault">What it threw.</param>
    | ComparerFaulted of Fault: Fault

/// <summary>A name with more claims than it takes.</summary>
[<NoComparison>]
type Conflict =
    {
        /// <summary>The contested name.</summary>
        Name: Name

        /// <summary>Why it is a conflict.</summary>
        Reason: ConflictReason

        /// <summary>All claims on the name, earlier generations included, by generation, label (ordinal) and position.</summary>
        Claims: IReadOnlyList<Claim>
    }

[<RequireQualifiedAccess>]
module internal Conflict =

    /// The claim that stands on one name, and those of the claims made now that agree with it; or the conflict they are in. The claim that
    /// stands is the one the name is bound by, or else the least of those made now. `agreed` are claims accepted before.
    val judge: owner: string option -> bound: Claim option -> agreed: Claim list -> made: Claim list -> Result<Claim * Claim list, Conflict>
