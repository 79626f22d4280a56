using System.Reflection;

namespace AnyOrder.Durable.Tests.Surface;

/// <summary>The assembly as others get it.</summary>
internal static class Package
{
    public static Assembly Assembly { get; } = typeof(Journal).Assembly;

    /// <summary>What others can use, without what the compiler makes of extension members.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetExportedTypes().Where(type => !AnyOrder.Tests.PublicMembers.IsMade(type))];

    /// <summary>What somebody holds while debugging: objects of public types, and what stands behind public interfaces.</summary>
    public static IReadOnlyList<Type> Met { get; } =
    [
        .. Types.Where(type => !type.IsInterface && !type.IsEnum && !IsStatic(type) && !type.IsAssignableTo(typeof(Exception))),
        .. Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: false } && type.GetInterfaces().Any(IsOurs)),
    ];

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsOurs(Type contract) => contract.Assembly == Assembly && contract.IsPublic;
}
