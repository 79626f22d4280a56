using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>Outcomes as either all that went wrong or what came of it.</summary>
public static class OutcomeEither
{
    /// <summary>All reasons why the outcome is not resolved, in the order of its report and the same in every order of the loop; none when it is.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Seq<Failure> Failures(this Outcome outcome) => Findings.Of(outcome.NotNull());

    /// <summary>The outcome when it is resolved, and all failures when it is not.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Either<Seq<Failure>, Outcome> ToEither(this Outcome outcome) =>
        outcome.Failures() is { IsEmpty: false } failures ? Left<Seq<Failure>, Outcome>(failures) : Right<Seq<Failure>, Outcome>(outcome);

    /// <summary>The results when the outcome is resolved, and all failures when it is not.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="ValueIsNullException">The one result is null, which an <c>Either</c> does not hold.</exception>
    public static Either<Seq<Failure>, TResults> ToEither<TResults>(this Outcome<TResults> outcome)
        where TResults : notnull =>
        outcome.Failures() is { IsEmpty: false } failures
            ? Left<Seq<Failure>, TResults>(failures)
            : Right<Seq<Failure>, TResults>(outcome.Results);

    /// <summary>The outcome when it is resolved, and all failures when it is not: validations of several runs add up theirs.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Validation<Failure, Outcome> ToValidation(this Outcome outcome) =>
        outcome.Failures() is { IsEmpty: false } failures ? Fail<Failure, Outcome>(failures) : Success<Failure, Outcome>(outcome);

    /// <summary>The results when the outcome is resolved, and all failures when it is not: validations of several runs add up theirs.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="ValueIsNullException">The one result is null, which a <c>Validation</c> does not hold.</exception>
    public static Validation<Failure, TResults> ToValidation<TResults>(this Outcome<TResults> outcome)
        where TResults : notnull =>
        outcome.Failures() is { IsEmpty: false } failures
            ? Fail<Failure, TResults>(failures)
            : Success<Failure, TResults>(outcome.Results);
}
