namespace AnyOrder.FSharp

open System.Threading
open System.Threading.Tasks
open AnyOrder

/// Loops, for F#. Members of Loop know the place they are called at, functions do not: use `loop.Add(label, program)` where reports
/// should say the line. (In a chain of calls, F# says the line where the chain begins.)
[<RequireQualifiedAccess>]
module Loop =

    /// The loop without entries.
    val empty: Loop

    /// Adds a program that runs from the start.
    val add: label: string -> program: Program<'T> -> loop: Loop -> Loop

    /// Adds an input: the name is bound before the first generation.
    val given: name: Name<'T> -> value: 'T -> loop: Loop -> Loop

    /// Adds a definition: the result of the program is claimed for the name, which nothing else may set.
    val define: name: Name<'T> -> program: Program<'T> -> loop: Loop -> Loop

    /// Adds a program that declares which names it sets, as if it were the definition of them all.
    val addProviding: provides: Name seq -> label: string -> program: Program<'T> -> loop: Loop -> Loop

    /// Adds a rule for a family: the definition of each of its members, started when the member is demanded, once.
    val rule: family: Family<'K, 'T> -> rule: ('K -> #Program<'T>) -> loop: Loop -> Loop when 'K: not null

    /// Adds a rule for one name: a definition that starts when the name is demanded.
    val ruleFor: name: Name<'T> -> program: Program<'T> -> loop: Loop -> Loop

    /// Adds a source of one name: asked when the name is waited for, once. See Loop.Source.
    val source: name: Name<'T> -> ask: (CancellationToken -> Task<'T>) -> loop: Loop -> Loop

    /// Adds a source of the members of a family, one by one.
    val sourceOf: family: Family<'K, 'T> -> ask: ('K -> CancellationToken -> Task<'T>) -> loop: Loop -> Loop when 'K: not null

    /// Adds a source of the members of a family, many at a time: asked when nothing else can go on, for all members that are waited for by then.
    val sourceOfMany:
        family: Family<'K, 'T> -> ask: ('K list -> CancellationToken -> Task<Map<'K, 'T>>) -> loop: Loop -> Loop
            when 'K: comparison and 'K: not null

    /// Runs the loop with the default options.
    val run: loop: Loop -> Outcome

    /// Runs the loop. Throws RunCanceledException when the token of the options cancels it.
    val runWith: options: RunOptions -> loop: Loop -> Outcome

    /// Runs a loop that may have sources. The outcome is a function of the entries and of what the sources answered, not of when. Cancelled by either token, the task
    /// fails with RunCanceledException once all calls of sources have returned.
    val runAsync: options: RunOptions -> token: CancellationToken -> loop: Loop -> Task<Outcome>

    /// Throws where there are sources, which only a run that awaits them can ask.
    val internal checkSources: loop: Loop -> unit

    /// As runWith, by the engine, telling a keeper what programs do; what it recalls of them is not done again.
    val internal kept: keeper: IKeeper -> options: RunOptions -> loop: Loop -> Outcome

    /// As runAsync, in the same way.
    val internal keptAsync: keeper: IKeeper -> options: RunOptions -> token: CancellationToken -> loop: Loop -> Task<Outcome>

/// Outcomes, for F#.
[<RequireQualifiedAccess>]
module Outcome =

    /// The outcome of a state, over or not.
    val ofState: state: State -> Outcome

    /// The value of a name. Throws UnresolvedException, whose message is the report, when the name is not bound.
    val get: name: Name<'T> -> outcome: Outcome -> 'T

    /// The value of a name, if it is bound.
    val tryGet: name: Name<'T> -> outcome: Outcome -> 'T option

    /// The result of the program with this label. Throws UnresolvedException when it did not finish, ArgumentException when there is
    /// no such program or its result is not a 'T.
    val result<'T> : label: string -> outcome: Outcome -> 'T

    /// The same outcome when it is resolved; throws UnresolvedException, whose message is the report, when it is not.
    val ensureResolved: outcome: 'O -> 'O when 'O :> Outcome

    /// The report: the same text for every run of the loop.
    val explain: outcome: Outcome -> string

    /// Goes on with more entries, from where the run stopped, with its limits, formatting and recording, but no observer and no token. Where no name is claimed twice and no limit is reached,
    /// the values are those of running all entries at once. Throws InvalidOperationException when a conflict ended the run.
    val resume: additions: Loop -> outcome: Outcome -> Outcome

    /// As resume, with options of its own.
    val resumeWith: options: RunOptions -> additions: Loop -> outcome: Outcome -> Outcome

    /// Who set and who got what as a Mermaid flowchart, the same text in every order: the stuck part in red, missing names dashed. Only the stuck part
    /// when the whole has more than 500 edges, which is what Mermaid draws by default. Who got what is known when RunOptions.Record was set.
    val toMermaid: outcome: Outcome -> string

    /// As toMermaid, with another bound on the edges.
    val toMermaidWithin: maxEdges: int -> outcome: Outcome -> string

    /// The recorded run as Trace Event JSON, which ui.perfetto.dev opens: a track for each program, a slice of a millisecond for each generation it ran
    /// in, arrows from claims to gets. Throws InvalidOperationException when RunOptions.Record was not set.
    val toTraceEvents: outcome: Outcome -> string

    /// The run as one HTML page that needs no network: the report, the graph, the table of programs and, when RunOptions.Record was set, a slider over
    /// the generations.
    val toHtml: outcome: Outcome -> string
