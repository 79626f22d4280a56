using LanguageExt;

namespace AnyOrder.LanguageExt;

/// <summary>One reason why an outcome is not resolved: a finding of its report, as data.</summary>
/// <remarks>
/// Roots only: a program that waits because of another failure is in <see cref="NeededBy" /> of that, or waits for one that is, and is no failure itself.
/// Failures are equal when everything in them is but the places where programs were written. They print as one line, without values.
/// </remarks>
public abstract record Failure
{
    private Failure() { }

    /// <summary>The labels of the programs that wait because of this and nothing in between, in order.</summary>
    public Seq<string> NeededBy { get; init; }

    /// <summary>A name has more claims than it takes.</summary>
    /// <param name="Conflict">The name and its claims.</param>
    public sealed record Conflicted(Conflict Conflict) : Failure;

    /// <summary>Names are waited for that nothing bound: missing, in a cycle, forgotten by a program or a source.</summary>
    /// <param name="Cause">The names, and why they are not bound.</param>
    public sealed record Unbound(Cause Cause) : Failure;

    /// <summary>A program, a source perhaps, threw an exception.</summary>
    /// <param name="Program">The program.</param>
    /// <param name="Fault">What it threw.</param>
    public sealed record Faulted(ProgramOutcome Program, Fault Fault) : Failure;

    /// <summary>A program could have gone on when a limit was reached.</summary>
    /// <param name="Program">The program.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record Exhausted(ProgramOutcome Program, Limit Limit) : Failure;

    /// <summary>A program could have gone on when a conflict or a cancellation ended the run.</summary>
    /// <param name="Program">The program.</param>
    public sealed record Halted(ProgramOutcome Program) : Failure;

    /// <summary>The finding in one line.</summary>
    public sealed override string ToString() => FailureText.Of(this);
}
