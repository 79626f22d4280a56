using System.Reflection;

namespace AnyOrder.Tests;

/// <summary>Calls a method as a stranger might: good arguments but one, which is null.</summary>
public sealed record Stranger(MethodBase Method, ParameterInfo Parameter)
{
    private static readonly Program<int> Program = Programs.Pure(1);
    private static readonly Name<int> Named = Name.Of<int>("named");

    private static readonly object[] Good =
    [
        1,
        Program,
        Named,
        Loop.Empty,
        Loop.Empty.Run(),
        Loop.Empty.Given(Named, 1).Run().Namespace.First(),
        new Place("Stranger.cs", 1),
        new RunOptions(),
        Name.Family<string, int>("family"),
        EqualityComparer<int>.Default,
        new[] { Named },
        new[] { Program },
        (Func<Program<int>>)(() => Program),
        (Func<int, int>)(n => n),
        (Func<string, string>)(s => s),
        default(CancellationToken),
        (Func<CancellationToken, ValueTask<int>>)(_ => new(1)),
        (Func<CancellationToken, Task<int>>)(_ => Task.FromResult(1)),
        (Func<string, CancellationToken, ValueTask<int>>)((_, _) => new(1)),
        (Func<string, CancellationToken, Task<int>>)((_, _) => Task.FromResult(1)),
        (Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyDictionary<string, int>>>)((_, _) => default),
        (Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyDictionary<string, SourceResult<int>>>>)((_, _) => default),
        (Func<int, Program<int>>)(_ => Program),
        (Func<string, Program<int>>)(_ => Program),
        (Func<int, int, int>)((a, b) => a + b),
        (Func<Binding, Program<int>, int>)((_, _) => 0),
        (Func<IReadOnlyList<Name>, Func<Namespace, Program<int>>, int>)((_, _) => 0),
    ];

    /// <summary>Those who call the public methods of a type; where one is generic in a runtime, with this one.</summary>
    public static IEnumerable<Stranger> CallersOf(Type type, Type? runtime = null) =>
        from method in Closed(type, runtime).Where(method => method.DeclaringType != typeof(object))
        from parameter in method.GetParameters()
        where MustNotBeNull(parameter)
        select new Stranger(method, parameter);

    public Exception? Call(params object[] more)
    {
        var self = Method.IsStatic ? null : Good.Concat(more).First(Method.DeclaringType!.IsInstanceOfType);
        var arguments = Method.GetParameters().Select(other => other == Parameter ? null : Argument(other, more));
        try
        {
            Method.Invoke(self, [.. arguments]);
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }

    public override string ToString() =>
        $"{Parameter.Name} of {Method.DeclaringType!.Name}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(p => p.Name))})";

    /// <summary>The public methods of the type, with string for a type of keys and int for all others.</summary>
    private static IEnumerable<MethodInfo> Closed(Type type, Type? runtime)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var closed = type.IsGenericType ? type.MakeGenericType(Closing(type.GetGenericArguments(), runtime)) : type;
        return closed
            .GetMethods(Public)
            .Select(method =>
                method.IsGenericMethod ? method.MakeGenericMethod(Closing(method.GetGenericArguments(), runtime)) : method
            );
    }

    private static Type[] Closing(Type[] parameters, Type? runtime) =>
        [
            .. parameters.Select(parameter =>
                parameter.GetGenericParameterConstraints().Contains(typeof(Enum)) ? typeof(DayOfWeek)
                : parameter.GetGenericParameterConstraints() is [{ IsValueType: false } constraint] && constraint != typeof(ValueType) ? constraint
                : parameter.Name is "TRuntime" ? runtime!
                : parameter.Name is "K" or "TKey" ? typeof(string)
                : typeof(int)
            ),
        ];

    private static bool MustNotBeNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType
        && !parameter.ParameterType.IsByRef
        && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable;

    // labels must differ
    private static object? Argument(ParameterInfo parameter, object[] more) =>
        parameter.ParameterType == typeof(string) ? parameter.Name
        : parameter.ParameterType.IsByRef ? null
        : more.Concat(Good).First(parameter.ParameterType.IsInstanceOfType);
}
