namespace AnyOrder

/// <summary>What became of one program.</summary>
/// <remarks>Equality leaves the place out: where a program was written is not what became of it.</remarks>
[<NoComparison; CustomEquality>]
type ProgramOutcome =
    {
        /// <summary>The label of the program.</summary>
        Label: string

        /// <summary>Where the program was added to the loop.</summary>
        Place: Place

        /// <summary>How the program stood when the run ended.</summary>
        Status: ProgramStatus
    }
