namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a state remembers of the generations that led to it.
[<RequireQualifiedAccess>]
module internal History =

    /// Adds the last generation, whose turns these are, as far as the state is to remember.
    let add (turns: Turn list) (state: State) =
        let generation () =
            let boundNow (claim: Claim) =
                obj.ReferenceEquals(state.Namespace.Find claim.Name, claim)

            {
                Number = state.Generation
                Turns =
                    turns
                    |> List.sortWith (fun a b -> String.CompareOrdinal(a.Label, b.Label))
                    |> Listing.ofSeq
                Bound =
                    state.Claims
                    |> List.filter boundNow
                    |> List.sortBy (fun claim -> claim.Name)
                    |> Listing.ofSeq
                Conflicts = Listing.ofSeq state.Conflicts
            }

        match state.Recording with
        | Recording.Nothing -> state
        | Recording.Last ->
            { state with
                History = [ generation () ]
            }
        | Recording.Everything ->
            { state with
                History = generation () :: state.History
            }
