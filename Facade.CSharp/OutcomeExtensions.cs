using System.Diagnostics.CodeAnalysis;

namespace AnyOrder;

/// <summary>What can be asked of an outcome.</summary>
public static class OutcomeExtensions
{
    /// <summary>The value of a name.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="UnresolvedException">The name is not bound; the message is the report.</exception>
    public static T Get<T>(this Outcome outcome, Name<T> name) => FSharp.Outcome.get(name.NotNull(), outcome.NotNull());

    /// <summary>The value of a name, if it is bound.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public static bool TryGet<T>(this Outcome outcome, Name<T> name, [MaybeNullWhen(false)] out T value) =>
        outcome.NotNull().Namespace.TryGet(name.NotNull(), out value);

    /// <summary>The result of the program with this label.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="label">The label.</param>
    /// <exception cref="UnresolvedException">The program did not finish; the message is the report.</exception>
    /// <exception cref="ArgumentException">There is no such program, or its result is of another type.</exception>
    public static T Result<T>(this Outcome outcome, string label) => FSharp.Outcome.result<T>(label.NotNull(), outcome.NotNull());

    /// <summary>The same outcome, when it is resolved.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="UnresolvedException">It is not resolved; the message is the report.</exception>
    public static TOutcome EnsureResolved<TOutcome>(this TOutcome outcome)
        where TOutcome : Outcome => FSharp.Outcome.ensureResolved(outcome.NotNull());

    /// <summary>The report: the same text for every run of the loop, in whatever order its entries were added.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Explain(this Outcome outcome) => FSharp.Outcome.explain(outcome.NotNull());

    /// <summary>
    /// Goes on with more entries from where the run stopped. Where no name is claimed twice and no limit is reached, the values are those of
    /// running all entries at once.
    /// </summary>
    /// <param name="outcome">The outcome of the run so far.</param>
    /// <param name="additions">The entries to add.</param>
    /// <param name="options">
    /// How to run them. Left out, the limits, the formatting and the recording are those of the run so far; nobody is told, and nothing cancels.
    /// </param>
    /// <exception cref="InvalidOperationException">A conflict ended the run.</exception>
    /// <exception cref="ArgumentException">An entry does not go with the loop that ran.</exception>
    public static Outcome Resume(this Outcome outcome, Loop additions, RunOptions? options = null) =>
        options is null
            ? FSharp.Outcome.resume(additions, outcome.NotNull())
            : FSharp.Outcome.resumeWith(options, additions, outcome.NotNull());
}
