using System.Collections;
using System.Runtime.CompilerServices;

namespace AnyOrder.Durable.Tests;

/// <summary>Whether two values are the same down to what equality passes over: the bits of NaN, the scale of a decimal, the kind of a date.</summary>
internal static class Exactly
{
    public static bool Same(object? a, object? b) =>
        (a, b) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
            (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
            (Half x, Half y) => BitConverter.HalfToInt16Bits(x) == BitConverter.HalfToInt16Bits(y),
            (decimal x, decimal y) => decimal.GetBits(x).SequenceEqual(decimal.GetBits(y)),
            (DateTime x, DateTime y) => x == y && x.Kind == y.Kind,
            (DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y),
            (Uri x, Uri y) => x == y && x.OriginalString == y.OriginalString && x.IsAbsoluteUri == y.IsAbsoluteUri,
            (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
            (ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span),
            (ITuple x, ITuple y) => Same(Parts(x), Parts(y)),
            (IDictionary x, IDictionary y) => x.Count == y.Count && x.Keys.Cast<object>().All(key => y.Contains(key) && Same(x[key], y[key])),
            (IStructuralEquatable x, _) when IsDefault(x) => IsDefault(b),
            (IEnumerable x, IEnumerable y) => IsSet(x) ? SameItems(List(x), List(y)) : Same(List(x), List(y)),
            _ => a.Equals(b),
        };

    private static bool Same(List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second));

    private static bool SameItems(List<object?> a, List<object?> b) => a.Count == b.Count && a.All(one => b.Any(other => Same(one, other)));

    private static List<object?> Parts(ITuple tuple) => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])];

    private static List<object?> List(IEnumerable items) => [.. items.Cast<object?>()];

    private static bool IsSet(object value) =>
        value.GetType().GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    // an immutable array that was never made cannot even be enumerated
    private static bool IsDefault(object value) =>
        value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;
}
