using Xunit;

namespace AnyOrder.Tests;

/// <summary>Nobody derives from what was not made for it: a class that can be sealed is.</summary>
public class SealedTests
{
    private static readonly Type[] Exported = [.. typeof(Loop).Assembly.GetExportedTypes(), .. typeof(Programs).Assembly.GetExportedTypes()];

    /// <summary>Classes that are open on purpose, and why.</summary>
    private static readonly Dictionary<Type, string> Open = [];

    [Fact]
    public void Every_public_class_that_can_be_sealed_is() => Assert.Equal([], Unsealed(Exported).Except(Open.Keys));

    [Fact]
    public void A_class_that_nobody_derives_from_is_found()
    {
        Assert.Equal([typeof(Leaf)], Unsealed([typeof(Root), typeof(Leaf)]));
        Assert.Equal([typeof(Root)], Unsealed([typeof(Root)]));
    }

    public class Root;

    public class Leaf : Root;

    // static classes are abstract and sealed
    private static IEnumerable<Type> Unsealed(Type[] types) =>
        from type in types
        where type.IsClass && !type.IsSealed && !type.IsAbstract && !PublicMembers.IsMade(type)
        where !types.Any(other => Base(other) == type)
        select type;

    private static Type? Base(Type type) => type.BaseType is { IsGenericType: true } made ? made.GetGenericTypeDefinition() : type.BaseType;
}
