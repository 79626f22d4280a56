using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace AnyOrder.Tests;

/// <summary>Every type that somebody meets while debugging says what it shows, and can do so.</summary>
public class DisplayTests
{
    private static readonly Assembly[] Ours = [typeof(Loop).Assembly, typeof(Programs).Assembly];

    /// <summary>What shows nothing of its own, and why.</summary>
    private static readonly Dictionary<Type, string> Bare = new()
    {
        [typeof(RunObserver)] = "what it is derived to is the user's",
    };

    [Fact]
    public void Every_public_type_says_what_it_shows() =>
        Assert.Equal([], Met().Where(type => Hover.Display(type) is null && !Bare.ContainsKey(type)));

    [Fact]
    public void The_types_that_are_met_are_found() =>
        Assert.Empty(
            new[] { typeof(Program<>), typeof(Demand<>), typeof(Loop), typeof(Outcome), typeof(Outcome<>), typeof(Name), typeof(Name<>), typeof(Namespace) }.Except(Met())
        );

    [Fact]
    public void Every_expression_of_a_display_is_a_member() =>
        Assert.Empty(Ours.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs).SelectMany(Hover.MissingMembers));

    [Fact]
    public void Every_view_can_be_made_of_what_it_shows()
    {
        var shown = Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => IsOurs(type) && type.IsDefined(typeof(DebuggerTypeProxyAttribute), false)).ToList();
        Assert.Contains(typeof(Outcome), shown);
        Assert.All(
            shown,
            type =>
            {
                var closed = Close(type);
                Assert.Contains(
                    Hover.ProxyType(closed)!.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance),
                    constructor => constructor.GetParameters() is [var parameter] && parameter.ParameterType == closed
                );
            }
        );
    }

    // the compiler of F# makes views of its own for the cases of unions
    private static bool IsOurs(Type type) => type.Namespace == "AnyOrder" && !type.IsNested;

    private static Type Close(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(int))]) : type;

    private static IEnumerable<Type> Met() =>
        Ours.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type.Namespace == "AnyOrder"
                // what the compiler makes of extension members
                && !type.Name.Contains('<', StringComparison.Ordinal)
                && !type.IsInterface
                && !type.IsEnum
                && !(type.IsAbstract && type.IsSealed)
                && !type.IsAssignableTo(typeof(Exception))
                && type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never
            );
}
