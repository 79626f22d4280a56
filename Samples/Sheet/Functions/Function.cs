using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>A function of the formula language.</summary>
/// <param name="Least">The fewest arguments it takes.</param>
/// <param name="Most">The most.</param>
/// <param name="Apply">What it makes of its arguments, which it evaluates as far as it needs them.</param>
public sealed record Function(int Least, int Most, Func<Evaluation, ImmutableArray<Formula>, Program<Operand>> Apply)
{
    public const int Any = int.MaxValue;

    /// <summary>A function of values, all of which it needs. It sees no errors: the first one is its result.</summary>
    public static Function OfValues(int least, int most, Func<Value[], Value> apply) =>
        new(least, most, (evaluation, arguments) =>
            from values in Sequence(arguments.Select(evaluation.Evaluate))
            select Evaluation.Scalar(values.FirstOrDefault(value => value is Value.Error) ?? apply([.. values])));

    /// <summary>A function of numbers.</summary>
    public static Function OfNumbers(int least, int most, Func<double[], Value> apply) =>
        OfValues(least, most, values => OnNumbers(Array.ConvertAll(values, Coerce.Number), apply));

    /// <summary>A function of any number of values and cells.</summary>
    public static Function OfAll(Func<IReadOnlyList<Loaded>, Value> apply) =>
        new(0, Any, (evaluation, arguments) =>
            from loaded in Sequence(arguments.Select(evaluation.Load))
            select Evaluation.Scalar(apply(loaded)));

    /// <summary>What comes of numbers, or the first error among them.</summary>
    public static Value OnNumbers(Value[] numbers, Func<double[], Value> apply) =>
        numbers.FirstOrDefault(number => number is Value.Error)
        ?? apply(Array.ConvertAll(numbers, number => ((Value.Number)number).Amount));
}
