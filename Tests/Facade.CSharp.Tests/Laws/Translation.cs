using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>What the syntax means: programs and functions made with the facade.</summary>
public static class Translation
{
    public static Name<int> ToName(this Variable variable) => Name.Of<int>(variable.ToString());

    public static Func<int, int> ToFunction(this Formula formula) => argument => formula.Value([argument]);

    public static Program<int> ToProgram(this Term term) => term.ToProgram([]);

    public static Func<int, Program<int>> ToContinuation(this Term term) => argument => term.ToProgram([argument]);

    private static int Value(this Formula formula, ImmutableList<int> scope) =>
        formula switch
        {
            Number number => number.Value,
            Argument when scope.IsEmpty => 0,
            Argument argument => scope[argument.Distance % scope.Count],
            Plus plus => unchecked(plus.Left.Value(scope) + plus.Right.Value(scope)),
            Times times => unchecked(times.Left.Value(scope) * times.Right.Value(scope)),
            _ => throw new NotSupportedException(),
        };

    private static Program<int> ToProgram(this Term term, ImmutableList<int> scope) =>
        term switch
        {
            Ends ends => Pure(ends.Result.Value(scope)),
            Sets sets => Set(sets.Name.ToName(), sets.Value.Value(scope)),
            Gets gets => Get(gets.Name.ToName()),
            GetsBoth gets => GetAll(gets.First.ToName(), gets.Second.ToName()).Select(both => both.Item1 - both.Item2),
            Throws throws => Pure(0).Select<int, int>(_ => throw new InvalidOperationException($"{throws.Message}")),
            Maps maps => maps.First.ToProgram(scope).Select(result => maps.Function.Value(scope.Insert(0, result))),
            Binds binds => binds
                .First.ToProgram(scope)
                .SelectMany(result => binds.Continuation.ToProgram(scope.Insert(0, result))),
            _ => throw new NotSupportedException(),
        };

    public static Program<int> ToAsyncProgram(this Term term) => term.ToAsyncProgram([]);

    private static async Program<int> ToAsyncProgram(this Term term, ImmutableList<int> scope)
    {
        switch (term)
        {
            case Ends ends:
                return ends.Result.Value(scope);
            case Sets sets:
                return await Set(sets.Name.ToName(), sets.Value.Value(scope));
            case Gets gets:
                return await Get(gets.Name.ToName());
            case GetsBoth gets:
                var (first, second) = await GetAll(gets.First.ToName(), gets.Second.ToName());
                return first - second;
            case Throws throws:
                throw new InvalidOperationException($"{throws.Message}");
            case Maps maps:
                return maps.Function.Value(scope.Insert(0, await maps.First.ToAsyncProgram(scope)));
            case Binds binds:
                return await binds.Continuation.ToAsyncProgram(scope.Insert(0, await binds.First.ToAsyncProgram(scope)));
            default:
                throw new NotSupportedException();
        }
    }
}
