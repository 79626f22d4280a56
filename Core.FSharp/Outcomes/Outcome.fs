namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics
open AnyOrder.FSharp

// the view prints the report, so it comes later: it is found by its name
[<DebuggerDisplay("{Shown,nq}"); DebuggerTypeProxy("AnyOrder.OutcomeView, AnyOrder.Core")>]
type Outcome(conclusion: Conclusion) =

    let programs = conclusion.Programs

    let programList = lazy (Listing.ofArray programs.Value)
    let conflicts = lazy (Listing.ofSeq conclusion.Conflicts)
    let history = lazy (Listing.ofSeq (List.rev conclusion.History))

    let diagnosis =
        lazy (Diagnosis.make conclusion.Loop.Contents conclusion.Conflicts programs.Value)

    /// The program with this label.
    let find (label: string) : ProgramOutcome option =
        let rec search low high =
            if low > high then
                None
            else
                let middle = (low + high) / 2
                let found = programs.Value[middle]

                match String.CompareOrdinal(label, found.Label) with
                | 0 -> Some found
                | order when order < 0 -> search low (middle - 1)
                | _ -> search (middle + 1) high

        search 0 (programs.Value.Length - 1)

    let placeOfClaim (claim: Claim) =
        match conclusion.Loop.Contents.Inputs.TryFind claim.Name with
        | Some input when Claim.isGiven claim -> input.Place
        | _ -> find claim.Label |> Option.map _.Place |> Option.defaultValue Place.Unknown

    let labelOfClaim (claim: Claim) : string | null =
        if Claim.isGiven claim then null else claim.Label

    // what a name can be mistaken for
    let known () =
        seq {
            for claim in conclusion.Namespace do
                struct (claim.Name, labelOfClaim claim, placeOfClaim claim)

            for conflict in conclusion.Conflicts do
                if not (conclusion.Namespace.Contains conflict.Name) then
                    let claim = conflict.Claims[0]
                    struct (conflict.Name, labelOfClaim claim, placeOfClaim claim)

            for provider in Providers.all conclusion.Loop.Contents.Providers do
                if not (conclusion.Namespace.Contains provider.Name) then
                    struct (provider.Name, provider.Label, provider.Place)
        }

    member _.Conclusion = conclusion
    member _.Find label = find label
    member _.Status = conclusion.Status.Value
    member _.Generations = conclusion.Generation
    member _.Namespace = conclusion.Namespace
    member _.Programs = programList.Value
    member _.Conflicts = conflicts.Value
    member _.Causes = diagnosis.Value.Causes
    member _.Waits = diagnosis.Value.Waits
    member _.History = history.Value

    member _.NearMisses(name: Name) =
        ArgumentNullException.ThrowIfNull(name, nameof name)
        NearMiss.find (known ()) name

    member this.WithResults(results: Func<Outcome, 'R>) =
        ArgumentNullException.ThrowIfNull(results, nameof results)
        Outcome<'R>(conclusion, results)

    // without causes: to find them takes its time
    member _.Shown =
        let finished = programs.Value |> Array.filter _.Status.IsFinished |> Array.length

        $"{conclusion.Status.Value} after "
        + ValueText.count conclusion.Generation "generation"
        + ": "
        + ValueText.count conclusion.Namespace.Count "name"
        + $" bound, {finished} of "
        + ValueText.count programs.Value.Length "program"
        + " finished"

    override _.ToString() =
        let counted what =
            programs.Value |> Array.filter what |> Array.length

        let finished = counted _.Status.IsFinished
        let all = programs.Value.Length
        let ofAll = if finished = all then "" else $"{finished} of "

        String.Join(
            ", ",
            [
                $"run is {conclusion.Status.Value.ToString().ToLowerInvariant()} after "
                + ValueText.count conclusion.Generation "generation"
                + ": "
                + ValueText.count conclusion.Namespace.Count "name"
                + " bound"
                ofAll + ValueText.count all "program" + " finished"
                match counted _.Status.IsWaiting with
                | 0 -> ()
                | waiting ->
                    $"{waiting} waiting"
                    ValueText.count diagnosis.Value.Causes.Count "cause"
            ]
        )

    override _.GetHashCode() =
        HashCode.Combine(conclusion.Status.Value, conclusion.Generation, conclusion.Namespace)

    override this.Equals other =
        match other with
        | :? Outcome as other ->
            this.Generations = other.Generations
            && this.Namespace.Equals other.Namespace
            && this.Programs.Equals other.Programs
            && this.Conflicts.Equals other.Conflicts
            && this.Causes.Equals other.Causes
        | _ -> false

and [<Sealed>] Outcome<'R>(conclusion: Conclusion, results: Func<Outcome, 'R>) =
    inherit Outcome(conclusion)

    member this.Results = results.Invoke this
