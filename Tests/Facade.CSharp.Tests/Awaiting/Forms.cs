using AnyOrder.Tests.Model;
using Microsoft.FSharp.Collections;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>The syntax of the model as C# programs: by queries, and by <c>await</c>.</summary>
public static class Forms
{
    /// <summary>The three ways to write a program.</summary>
    public static IReadOnlyList<Func<FSharpList<Statement>, Program<int>>> All { get; } = [Query, Await, Model.Dialect.body];

    public static Program<int> Query(FSharpList<Statement> body) =>
        from values in QueryBlock(body, FSharpList<int>.Empty)
        select Model.Name.result(values);

    public static async Program<int> Await(FSharpList<Statement> body)
    {
        var values = await AwaitBlock(body, FSharpList<int>.Empty);
        return Model.Name.result(values);
    }

    private static Program<FSharpList<int>> QueryBlock(IEnumerable<Statement> body, FSharpList<int> values) =>
        body.FirstOrDefault() switch
        {
            null => Pure(values),
            Statement.Set set =>
                from _ in Set(Compile.name(set.name), ExprModule.eval(values, set.value))
                from rest in QueryBlock(body.Skip(1), values)
                select rest,
            Statement.Get { names: [var only] } =>
                from value in Get(Compile.name(only))
                from rest in QueryBlock(body.Skip(1), Push(values, value))
                select rest,
            Statement.Get get =>
                from all in GetAll(get.names.Select(Compile.name))
                from rest in QueryBlock(body.Skip(1), all.Aggregate(values, Push))
                select rest,
            Statement.IfZero branch =>
                from inner in QueryBlock(Taken(branch, values), values)
                from rest in QueryBlock(body.Skip(1), inner)
                select rest,
            Statement.Throw thrown => Pure(0).Select<int, FSharpList<int>>(_ => throw Compile.error(thrown.message)),
            _ => throw new NotSupportedException(),
        };

    private static async Program<FSharpList<int>> AwaitBlock(IEnumerable<Statement> body, FSharpList<int> values)
    {
        // variables that change, and an enumerator behind an interface: nothing of them may be seen twice
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Set set:
                    await Set(Compile.name(set.name), ExprModule.eval(values, set.value));
                    break;
                case Statement.Get { names: [var only] }:
                    values = Push(values, await Get(Compile.name(only)));
                    break;
                case Statement.Get get:
                    foreach (var value in await GetAll(get.names.Select(Compile.name)))
                        values = Push(values, value);
                    break;
                case Statement.IfZero branch:
                    values = await AwaitBlock(Taken(branch, values), values);
                    break;
                case Statement.Throw thrown:
                    throw Compile.error(thrown.message);
                default:
                    throw new NotSupportedException();
            }
        }

        return values;
    }

    private static FSharpList<Statement> Taken(Statement.IfZero branch, FSharpList<int> values) =>
        ExprModule.eval(values, branch.condition) == 0 ? branch.yes : branch.no;

    private static FSharpList<int> Push(FSharpList<int> values, int value) => FSharpList<int>.Cons(value, values);
}
