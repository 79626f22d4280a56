using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions that choose. What is not chosen is not evaluated, so it is not depended on.</summary>
public static class Logic
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["IF"] = new(1, 3, If),
        ["IFERROR"] = new(2, 2, (evaluation, arguments) =>
            from operand in evaluation.Refer(arguments[0])
            from value in evaluation.Narrow(operand)
            from result in value is Value.Error ? evaluation.Refer(arguments[1]) : Pure(operand)
            select result),
        ["AND"] = OfLogicals(numbers => Array.TrueForAll(numbers, number => number != 0)),
        ["OR"] = OfLogicals(numbers => Array.Exists(numbers, number => number != 0)),
        ["NOT"] = Function.OfNumbers(1, 1, numbers => Value.Of(numbers[0] == 0)),
        ["TRUE"] = Function.OfValues(0, 0, _ => Value.Of(true)),
        ["FALSE"] = Function.OfValues(0, 0, _ => Value.Of(false)),
        ["NA"] = Function.OfValues(0, 0, _ => Value.Error.NotAvailable),
    };

    private static Program<Operand> If(Evaluation evaluation, ImmutableArray<Formula> arguments) =>
        from condition in evaluation.Evaluate(arguments[0])
        from chosen in Coerce.Number(condition) switch
        {
            Value.Number { Amount: 0 } => arguments.Length > 2 ? evaluation.Refer(arguments[2]) : Pure(Evaluation.Scalar(Value.Of(false))),
            Value.Number => arguments.Length > 1 ? evaluation.Refer(arguments[1]) : Pure(Evaluation.Scalar(Value.Of(true))),
            Value error => Pure(Evaluation.Scalar(error)),
        }
        select chosen;

    private static Function OfLogicals(Func<double[], bool> apply) =>
        Function.OfAll(arguments =>
            Function.OnNumbers(
                Aggregates.Numbers(arguments, Value.Error.WrongType),
                numbers => numbers.Length == 0 ? Value.Error.WrongType : Value.Of(apply(numbers))
            ));
}
