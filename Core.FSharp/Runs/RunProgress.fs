namespace AnyOrder

open System
open System.Diagnostics

/// <summary>How far a run with sources has come, as it looks while it waits for them.</summary>
/// <remarks>What is told here depends on when answers come; the outcome does not.</remarks>
[<DebuggerDisplay("{ToString(),nq}")>]
type RunProgress =
    {
        /// <summary>How many names are bound.</summary>
        Bound: int

        /// <summary>How many programs wait.</summary>
        Waiting: int

        /// <summary>How many calls of sources have not returned yet.</summary>
        InFlight: int

        /// <summary>How many calls there were.</summary>
        Calls: int

        /// <summary>How many names the sources were asked for.</summary>
        Asked: int
    }

    override this.ToString() =
        String.Join(
            ", ",
            [
                ValueText.count this.Bound "name" + " bound"
                ValueText.count this.Waiting "program" + " waiting"
                $"{this.InFlight} of " + ValueText.count this.Calls "call" + " in flight"
            ]
        )
