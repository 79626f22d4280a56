using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>All functions, by name.</summary>
public static class FunctionTable
{
    private static readonly Dictionary<string, Function> Functions = new(
        [.. Aggregates.All, .. Rounding.All, .. Logic.All, .. Lookup.All, .. Conditional.All, .. Financial.All, .. Texts.All]
    );

    public static Program<Operand> Apply(Evaluation evaluation, Formula.Call call) =>
        !Functions.TryGetValue(call.Function, out Function? function) ? Pure(Evaluation.Scalar(Value.Error.UnknownName))
        : call.Arguments.Length < function.Least ? Pure(Evaluation.Scalar(Value.Error.MissingArgument))
        : call.Arguments.Length > function.Most ? Pure(Evaluation.Scalar(Value.Error.WrongParameters))
        : function.Apply(evaluation, call.Arguments);
}
