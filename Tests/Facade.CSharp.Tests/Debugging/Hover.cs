using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace AnyOrder.Tests;

/// <summary>What a debugger shows: it reads the attributes by reflection, as debuggers do.</summary>
public static partial class Hover
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The line shown for an object.</summary>
    public static string Text(object shown) => Fill(Display(shown.GetType())!.Value, shown);

    private static string Fill(string text, object shown) =>
        Expression().Replace(text, found => $"{Read(shown, Member(shown.GetType(), found.Groups["member"].Value)!)}");

    /// <summary>The lines it is opened to: what its view keeps at the root.</summary>
    public static IReadOnlyList<object> Items(object shown)
    {
        var proxy = Activator.CreateInstance(ProxyType(shown.GetType())!, Any, null, [shown], null)!;
        var root = Assert.Single(proxy.GetType().GetProperties(Any), IsAtRoot);
        return [.. ((System.Collections.IEnumerable)root.GetValue(proxy)!).Cast<object>()];
    }

    /// <summary>What stands inside under this name.</summary>
    public static object? Part(object shown, string name) => Content(Items(shown).Single(part => Name(part) == name));

    public static string? Name(object shown) => Display(shown.GetType()) is { Name: { Length: > 0 } name } ? Fill(name, shown) : null;

    /// <summary>What a line is opened to that stands for something else.</summary>
    public static object? Content(object part) => part.GetType().GetProperties(Any).Single(IsAtRoot).GetValue(part);

    /// <summary>The display of the type, or of the nearest base that has one.</summary>
    public static DebuggerDisplayAttribute? Display(Type type) =>
        Lineage(type).Select(ancestor => ancestor.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)).FirstOrDefault(found => found is not null);

    public static IEnumerable<string> MissingMembers(Type type) =>
        from display in type.GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false)
        from Match found in Expression().Matches(display.Value + display.Name)
        where Member(type, found.Groups["member"].Value) is null
        select $"{type}: {found.Value}";

    /// <summary>The type that shows the inside, made for the arguments of the type it shows.</summary>
    public static Type? ProxyType(Type type)
    {
        foreach (var ancestor in Lineage(type))
        {
            if (ancestor.GetCustomAttribute<DebuggerTypeProxyAttribute>(inherit: false) is { } attribute)
            {
                var proxy = Type.GetType(attribute.ProxyTypeName, throwOnError: true)!;
                return proxy.IsGenericTypeDefinition && !ancestor.IsGenericTypeDefinition ? proxy.MakeGenericType(ancestor.GetGenericArguments()) : proxy;
            }
        }

        return null;
    }

    private static bool IsAtRoot(PropertyInfo property) =>
        property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.RootHidden;

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static MemberInfo? Member(Type type, string name) =>
        name.EndsWith("()", StringComparison.Ordinal)
            ? Lineage(type).Select(ancestor => ancestor.GetMethod(name[..^2], Any, [])).FirstOrDefault(found => found is not null)
            : Lineage(type).Select(ancestor => ancestor.GetProperty(name, Any)).FirstOrDefault(found => found is not null);

    private static object? Read(object shown, MemberInfo member) =>
        member is PropertyInfo property ? property.GetValue(shown) : ((MethodInfo)member).Invoke(shown, []);

    [GeneratedRegex(@"\{(?<member>\w+(\(\))?)(,nq)?\}")]
    private static partial Regex Expression();
}
