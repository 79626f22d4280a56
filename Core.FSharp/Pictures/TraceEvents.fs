namespace AnyOrder.FSharp

open System
open System.Buffers
open System.Collections.Generic
open System.Text
open System.Text.Json
open AnyOrder

/// Recorded runs in the Trace Event Format ("Trace Event Format", Google, 2016): a track for each program, a slice for each generation it ran in, and an
/// arrow from each claim to each turn that got it. A generation lasts a millisecond of a clock that nobody looked at.
[<RequireQualifiedAccess>]
module internal TraceEvents =

    let private microseconds (generation: int) = int64 generation * 1000L
    let private duration = 800L

    let private event (writer: Utf8JsonWriter) (phase: string) (track: int) (rest: Utf8JsonWriter -> unit) =
        writer.WriteStartObject()
        writer.WriteString("ph", phase)
        writer.WriteNumber("pid", 1)
        writer.WriteNumber("tid", track)
        rest writer
        writer.WriteEndObject()

    let private metadata (what: string) (key: string) (write: Utf8JsonWriter -> unit) (writer: Utf8JsonWriter) =
        writer.WriteString("name", what)
        writer.WriteStartObject "args"
        writer.WritePropertyName key
        write writer
        writer.WriteEndObject()

    let private names (nameText: Name -> string) (names: Name seq) (key: string) (writer: Utf8JsonWriter) =
        writer.WriteStartArray key

        for name in names do
            writer.WriteStringValue(nameText name)

        writer.WriteEndArray()

    let private slice (nameText: Name -> string) (generation: int) (turn: Turn) (writer: Utf8JsonWriter) =
        let title =
            match turn.Status with
            | ProgramStatus.Waiting waited -> "waits for " + Terms.few nameText waited
            | ProgramStatus.Faulted fault -> "faulted: " + fault.Name
            | status -> string status

        writer.WriteString("name", title)
        writer.WriteString("cat", "turn")
        writer.WriteNumber("ts", microseconds generation)
        writer.WriteNumber("dur", duration)
        writer.WriteStartObject "args"
        writer.WriteNumber("generation", generation)
        names nameText (Seq.append turn.Awaited turn.Got) "got" writer
        names nameText (turn.Claims |> Seq.map _.Name) "set" writer
        writer.WriteEndObject()

    let private flow (name: string) (id: int) (time: int64) (writer: Utf8JsonWriter) =
        writer.WriteString("name", name)
        writer.WriteString("cat", "value")
        writer.WriteNumber("id", id)
        writer.WriteNumber("ts", time)

    let private writeFlows (nameText: Name -> string) (outcome: Outcome) (tracks: Dictionary<string, int>) (writer: Utf8JsonWriter) =
        let mutable id = 0
        let recorded = outcome.History |> Seq.map _.Number |> HashSet

        for generation in outcome.History do
            for turn in generation.Turns do
                for name in Seq.append turn.Awaited turn.Got |> Seq.distinct do
                    match outcome.Namespace.Find name with
                    | null -> ()
                    // inputs have no track to come from
                    | claim when Claim.isGiven claim -> ()
                    // nor have claims that were not recorded
                    | claim when not (recorded.Contains claim.Generation) -> ()
                    | claim ->
                        id <- id + 1
                        let text = nameText name
                        event writer "s" tracks[claim.Label] (flow text id (microseconds claim.Generation + duration / 2L))

                        event writer "f" tracks[turn.Label] (fun writer ->
                            flow text id (microseconds generation.Number + duration / 8L) writer
                            writer.WriteString("bp", "e"))

    let ofOutcome (outcome: Outcome) : string =
        if outcome.History.Count = 0 && outcome.Generations > 0 then
            invalidOp "The run was not recorded, so there is no trace of it: run it with RunOptions.Record."

        let nameText = (Terms.ofOutcome outcome).Name
        let tracks = Dictionary<string, int>()

        outcome.Programs
        |> Seq.iteri (fun number program -> tracks[program.Label] <- number + 1)

        let buffer = ArrayBufferWriter<byte>()
        use writer = new Utf8JsonWriter(buffer)
        writer.WriteStartObject()
        writer.WriteString("displayTimeUnit", "ms")
        writer.WriteStartArray "traceEvents"
        event writer "M" 0 (metadata "process_name" "name" _.WriteStringValue("AnyOrder"))

        for program in outcome.Programs do
            let track = tracks[program.Label]
            event writer "M" track (metadata "thread_name" "name" _.WriteStringValue(program.Label))
            event writer "M" track (metadata "thread_sort_index" "sort_index" _.WriteNumberValue(track))

        for generation in outcome.History do
            for turn in generation.Turns do
                event writer "X" tracks[turn.Label] (slice nameText generation.Number turn)

        writeFlows nameText outcome tracks writer
        writer.WriteEndArray()
        writer.WriteEndObject()
        writer.Flush()
        Encoding.UTF8.GetString buffer.WrittenSpan
