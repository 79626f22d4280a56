namespace AnyOrder;

/// <summary>Outcomes as pictures: the same text in every order, and no values in it.</summary>
public static class OutcomePictures
{
    /// <summary>
    /// Who set and who got what, as a Mermaid flowchart: programs and names as nodes, the stuck part in red, names that are not bound dashed.
    /// </summary>
    /// <remarks>Who got what is known when <see cref="RunOptions.Record"/> was set.</remarks>
    /// <param name="outcome">The outcome.</param>
    /// <param name="maxEdges">
    /// Where the whole has more edges, only the stuck part is drawn; where that has more, what is nearest to the causes. By default the most
    /// that Mermaid draws by default.
    /// </param>
    public static string ToMermaid(this Outcome outcome, int maxEdges = 500) =>
        FSharp.Outcome.toMermaidWithin(maxEdges, outcome.NotNull());

    /// <summary>
    /// The recorded run as Trace Event JSON, which ui.perfetto.dev opens: a track for each program, a slice of a millisecond for each generation
    /// it ran in, and arrows from claims to gets.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="InvalidOperationException"><see cref="RunOptions.Record"/> was not set.</exception>
    public static string ToTraceEvents(this Outcome outcome) => FSharp.Outcome.toTraceEvents(outcome.NotNull());

    /// <summary>
    /// The run as one HTML page that needs no network: the report, the graph, the table of programs and, when <see cref="RunOptions.Record"/> was
    /// set, a slider over the generations.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    public static string ToHtml(this Outcome outcome) => FSharp.Outcome.toHtml(outcome.NotNull());
}
