using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AnyOrder.Testing.Values;

/// <summary>How values of a type are compared.</summary>
internal enum Kind
{
    /// <summary>By their own equality, which says all there is to say: numbers, texts, dates, and whatever has an equality that somebody wrote.</summary>
    Atom,

    /// <summary>By nothing: of a connection, or of a sequence that is not there before it is asked for, only the type can be told.</summary>
    Opaque,

    /// <summary>By their parts, in order: the elements of a list, what the public properties and fields of an object hold.</summary>
    Sequence,

    /// <summary>By their elements, which have no order: sets, dictionaries.</summary>
    Bag,
}

/// <summary>What values of a type are made of, as far as others can see it.</summary>
internal sealed record Anatomy(Kind Kind, Func<object, IReadOnlyList<object?>> Parts)
{
    private static readonly ConcurrentDictionary<Type, Anatomy> Known = [];
    private static readonly Anatomy Atom = new(Kind.Atom, _ => []);
    private static readonly Anatomy Opaque = new(Kind.Opaque, _ => []);

    public static Anatomy Of(object value) => Known.GetOrAdd(value.GetType(), Examine);

    private static Anatomy Examine(Type type) =>
        type == typeof(string) ? Atom
        : typeof(IEnumerable).IsAssignableFrom(type) ? OfEnumerable(type)
        : typeof(ITuple).IsAssignableFrom(type) || IsOf(type, typeof(KeyValuePair<,>)) ? OfMembers(type)
        // a lambda that captures something is another object each time it is made
        : typeof(Delegate).IsAssignableFrom(type) ? Opaque
        : HasWrittenEquality(type) ? Atom
        : HasEquality(type) || !IsOfPlatform(type) ? OfMembers(type)
        : Opaque;

    private static Anatomy OfEnumerable(Type type) =>
        Implements(type, typeof(ISet<>), typeof(IReadOnlySet<>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)) ? new(Kind.Bag, Elements)
        : typeof(IDictionary).IsAssignableFrom(type) ? new(Kind.Bag, Elements)
        : typeof(ICollection).IsAssignableFrom(type) || Implements(type, typeof(ICollection<>), typeof(IReadOnlyCollection<>)) ? new(Kind.Sequence, Elements)
        : Opaque;

    private static object?[] Elements(object value) => [.. ((IEnumerable)value).Cast<object?>()];

    private static Anatomy OfMembers(Type type)
    {
        IEnumerable<Func<object, object?>> properties =
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
            select (Func<object, object?>)property.GetValue;
        IEnumerable<Func<object, object?>> fields =
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            select (Func<object, object?>)field.GetValue;
        Func<object, object?>[] members = [.. properties, .. fields];
        return members.Length == 0
            ? Opaque
            : new(Kind.Sequence, value => Array.ConvertAll(members, member => Held(member, value)));
    }

    private static object? Held(Func<object, object?> member, object value)
    {
        try
        {
            return member(value);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException?.GetType();
        }
    }

    private static bool HasEquality(Type type) => Equality(type).DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);

    // the compiler's equality of a record goes by that of its parts: lists in it would be compared by reference
    private static bool HasWrittenEquality(Type type) => HasEquality(type) && !Equality(type).IsDefined(typeof(CompilerGeneratedAttribute));

    private static MethodInfo Equality(Type type) => type.GetMethod(nameof(Equals), [typeof(object)])!;

    private static bool IsOfPlatform(Type type) =>
        $"{type.Namespace}." is { } space && (space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static bool Implements(Type type, params Type[] definitions) =>
        type.GetInterfaces().Any(found => definitions.Any(definition => IsOf(found, definition)));

    private static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
