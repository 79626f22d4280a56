namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// A node of a picture.
[<CustomEquality; NoComparison>]
type internal Node =
    | ProgramNode of ProgramOutcome
    | NameNode of Name

    override this.GetHashCode() =
        match this with
        | ProgramNode program -> program.Label.GetHashCode()
        | NameNode name -> name.GetHashCode()

    override this.Equals other =
        match this, other with
        | ProgramNode a, (:? Node as other) ->
            match other with
            | ProgramNode b -> a.Label = b.Label
            | NameNode _ -> false
        | NameNode a, (:? Node as other) ->
            match other with
            | NameNode b -> a.Equals b
            | ProgramNode _ -> false
        | _ -> false

/// What leads from one node to another, the way values go.
type internal EdgeKind =
    /// A program set a name.
    | Sets
    /// A program got a name.
    | Gets
    /// A program waits for a name.
    | Awaits
    /// A program is known to be the one that would have set a name.
    | Owes

[<NoComparison>]
type internal Edge =
    {
        From: Node
        To: Node
        Kind: EdgeKind
        /// When it came about: in which generation the name was set or got; none for what did not come about.
        Generation: int option
    }

/// Who set and who got what: all of a run, or as much as may be drawn.
[<NoComparison; NoEquality>]
type internal Picture =
    {
        Outcome: Outcome
        /// Programs by label, and then names in order.
        Nodes: Node list
        Edges: Edge list
        /// What was left out, if anything was.
        Note: string option
    }

[<RequireQualifiedAccess>]
module internal Picture =

    /// Whether every generation of the run is in its history: it may have been recorded in part, before or after it was resumed.
    let isRecorded (outcome: Outcome) =
        let recorded =
            outcome.History
            |> Seq.filter (fun generation -> generation.Turns.Count > 0)
            |> Seq.length

        recorded = outcome.Generations

    let private programs (outcome: Outcome) =
        let programs = Dictionary<string, ProgramOutcome>()

        for program in outcome.Programs do
            programs[program.Label] <- program

        programs

    let private sets (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        seq {
            yield! outcome.Namespace

            yield! outcome.Conclusion.Agreed.Value

            for conflict in outcome.Conflicts do
                yield! conflict.Claims
        }
        |> Seq.filter (Claim.isGiven >> not)
        |> Seq.distinctBy (fun claim -> struct (claim.Name, claim.Label))
        |> Seq.map (fun claim ->
            {
                From = ProgramNode programs[claim.Label]
                To = NameNode claim.Name
                Kind = Sets
                Generation = Some claim.Generation
            })

    let private gets (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        seq {
            for generation in outcome.History do
                for turn in generation.Turns do
                    for name in Seq.append turn.Awaited turn.Got do
                        struct (turn.Label, name), generation.Number
        }
        |> Seq.distinctBy fst
        |> Seq.map (fun (struct (label, name), generation) ->
            {
                From = NameNode name
                To = ProgramNode programs[label]
                Kind = Gets
                Generation = Some generation
            })

    let private waits (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        seq {
            for wait in outcome.Waits do
                {
                    From = NameNode wait.Name
                    To = ProgramNode programs[wait.Label]
                    Kind = Awaits
                    Generation = None
                }

            for wait in outcome.Waits |> Seq.distinctBy _.Name do
                match wait.Provider with
                | null -> ()
                | provider ->
                    {
                        From = ProgramNode programs[provider]
                        To = NameNode wait.Name
                        Kind = Owes
                        Generation = None
                    }
        }

    let private compareNodes a b =
        match a, b with
        | ProgramNode a, ProgramNode b -> String.CompareOrdinal(a.Label, b.Label)
        | NameNode a, NameNode b -> compare a b
        | ProgramNode _, NameNode _ -> -1
        | NameNode _, ProgramNode _ -> 1

    let private compareEdges (a: Edge) (b: Edge) =
        match compareNodes a.From b.From with
        | 0 ->
            match compareNodes a.To b.To with
            | 0 -> compare a.Kind b.Kind
            | order -> order
        | order -> order

    let private ofEdges (outcome: Outcome) (note: string option) (alone: Node seq) (edges: Edge list) =
        {
            Outcome = outcome
            Nodes =
                seq {
                    yield! alone

                    for edge in edges do
                        edge.From
                        edge.To
                }
                |> Seq.distinct
                |> List.ofSeq
                |> List.sortWith compareNodes
            Edges = List.sortWith compareEdges edges
            Note = note
        }

    /// Everything known of the run.
    let private whole (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        let note =
            if isRecorded outcome then
                None
            else
                Some "not all of who got what is drawn: the run was not recorded from its beginning to its end (RunOptions.Record)"

        let alone =
            seq {
                yield! Seq.map ProgramNode programs.Values

                for claim in outcome.Namespace do
                    NameNode claim.Name
            }

        note,
        alone,
        seq {
            yield! sets outcome programs
            yield! gets outcome programs
            yield! waits outcome programs
        }

    let private failed (programs: Dictionary<string, ProgramOutcome>) =
        programs.Values
        |> Seq.filter (fun program -> not (program.Status.IsFinished || program.Status.IsWaiting))
        |> Seq.map ProgramNode

    let private disputed (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        let contested = outcome.Conflicts |> Seq.map _.Name |> HashSet

        sets outcome programs
        |> Seq.filter (fun edge ->
            match edge.To with
            | NameNode name -> contested.Contains name
            | ProgramNode _ -> false)

    /// Who waits and for what, who faulted or claimed in vain; and of what went well, nothing.
    let private stuckPart (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        Some "too large to be drawn whole: what went well is left out",
        failed programs,
        seq {
            yield! disputed outcome programs
            yield! waits outcome programs
        }

    /// Of the stuck part as much as may be drawn, what belongs to the first causes first.
    let private rootsOnly (most: int) (outcome: Outcome) (programs: Dictionary<string, ProgramOutcome>) =
        let causeOf = Dictionary<Name, int>()

        outcome.Causes
        |> Seq.iteri (fun number cause -> cause.Names |> Seq.iter (fun name -> causeOf[name] <- number))

        let buckets = Array.init outcome.Causes.Count (fun _ -> ResizeArray<Edge>())

        for edge in waits outcome programs do
            match edge.From, edge.To with
            | NameNode name, _
            | _, NameNode name ->
                match causeOf.TryGetValue name with
                | true, cause when buckets[cause].Count < most -> buckets[cause].Add edge
                | _ -> ()
            | ProgramNode _, ProgramNode _ -> ()

        Some "too large to be drawn whole: only what is nearest to the causes is drawn",
        failed programs |> Seq.truncate most,
        seq {
            yield! disputed outcome programs
            yield! Seq.concat buckets
        }
        |> Seq.truncate most

    // more than anybody can look at, and few enough to be counted twice
    let private mostEver = 1_000_000

    /// The pictures that have no more edges than this, nor twice as many nodes without one, the fullest first; none where nothing is left to draw.
    let upTo (most: int) (outcome: Outcome) : Picture seq =
        let programs = programs outcome
        let most = min most mostEver

        seq {
            for part in [ whole; stuckPart; rootsOnly most ] do
                let note, alone, edges = part outcome programs
                // no further than is needed to see that there are too many
                let edges = edges |> Seq.truncate (most + 1) |> List.ofSeq
                let alone = alone |> Seq.truncate (2 * most + 1) |> List.ofSeq

                if edges.Length <= most && alone.Length <= 2 * most then
                    ofEdges outcome note alone edges
        }
        |> Seq.filter (fun picture -> not picture.Nodes.IsEmpty)
