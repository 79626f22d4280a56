using System.Text;

namespace AnyOrder.Durable.Victim;

/// <summary>The rows of a run, and the groups they are added in, as both the killed and the one who looks afterwards know them from a seed.</summary>
internal sealed class Story(int seed)
{
    private const int MostInGroup = 20;

    /// <summary>How many rows the group has, counted from 0.</summary>
    public int SizeOf(int group) => Dice(group, 1).Next(1, MostInGroup + 1);

    /// <summary>The groups, one after the other, without an end.</summary>
    public IEnumerable<JournalRow[]> Groups()
    {
        long first = 1;
        for (int group = 0; ; group++)
        {
            int size = SizeOf(group);
            yield return [.. Enumerable.Range(0, size).Select(i => Row(first + i))];
            first += size;
        }
    }

    /// <summary>The row with this number.</summary>
    public JournalRow Row(long number)
    {
        Random dice = Dice(number, 2);
        byte[] value = new byte[dice.Next(8) == 0 ? dice.Next(10_000) : dice.Next(40)];
        dice.NextBytes(value);
        byte[] reads = new byte[dice.Next(5)];
        dice.NextBytes(reads);
        return new JournalRow
        {
            Number = number,
            Kind = (RowKind)dice.Next(1, 8),
            Marks = (RowMarks)dice.Next(8),
            Name = dice.Next(10) == 0 ? null : $"name[{number}]",
            Family = dice.Next(2) == 0 ? null : "name[*]",
            Label = dice.Next(2) == 0 ? null : Encoding.ASCII.GetString([.. value.Take(5).Select(one => (byte)('a' + (one % 26)))]),
            Position = dice.Next(),
            Codec = dice.Next(3) == 0 ? null : "bytes/1",
            Value = dice.Next(10) == 0 ? default(ReadOnlyMemory<byte>?) : value,
            Reads = reads,
        };
    }

    private Random Dice(long number, int use) => new(unchecked((seed * 1_000_003) + ((int)number * 31) + use));
}
