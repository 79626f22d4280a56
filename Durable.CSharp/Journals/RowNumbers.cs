using System.Globalization;

namespace AnyOrder.Durable.Journals;

/// <summary>What every journal asks of the numbers of rows.</summary>
internal static class RowNumbers
{
    /// <summary>Refuses rows that do not go on from the last one.</summary>
    public static void Check(string runId, IReadOnlyList<JournalRow> rows, long last)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Number != last + 1 + i)
            {
                throw new ArgumentException(
                    $"The rows of the run \"{runId}\" go on with number {Text(last + 1)}: the row at index {i} has to be number {Text(last + 1 + i)}, and is number {Text(rows[i].Number)}. "
                        + "Nothing was added.",
                    nameof(rows)
                );
            }
        }
    }

    /// <summary>Refuses to read what cannot be meant.</summary>
    public static void CheckPage(long after, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
