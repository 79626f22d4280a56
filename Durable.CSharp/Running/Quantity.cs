using System.Globalization;

namespace AnyOrder.Durable;

/// <summary>How many of something there are, in words.</summary>
internal static class Quantity
{
    /// <summary>1 name, 2 names.</summary>
    public static string Of(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
