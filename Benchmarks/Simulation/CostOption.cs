using System.Globalization;
using System.Reflection;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Costs as they are given and shown: <c>FarLatency=100</c>.</summary>
internal static class CostOption
{
    private static readonly PropertyInfo[] All = [.. typeof(Costs).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)];

    public static string Known => string.Join(", ", All.Select(property => property.Name));

    /// <summary>The costs with others in place of some.</summary>
    /// <exception cref="ArgumentException">There is no such cost, or it is no number.</exception>
    public static Costs Replace(Costs costs, IEnumerable<string> given)
    {
        Costs replaced = costs with { };
        foreach (string[] parts in given.Select(text => text.Split('=')))
        {
            PropertyInfo? property = All.FirstOrDefault(known => known.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            if (property is null || parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || number < 0)
            {
                throw new ArgumentException($"{string.Join('=', parts)} is no cost: say NAME=MICROSECONDS, with one of {Known}.");
            }

            property.SetValue(replaced, Convert.ChangeType(number, property.PropertyType, CultureInfo.InvariantCulture));
        }

        return replaced;
    }

    public static IEnumerable<(string Name, double Value)> Shown(Costs costs) =>
        All.Select(property => (property.Name, Convert.ToDouble(property.GetValue(costs), CultureInfo.InvariantCulture)));
}
