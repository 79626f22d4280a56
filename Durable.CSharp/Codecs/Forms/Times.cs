using System.Buffers.Binary;

namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of dates and times: counts of ticks, which are a ten millionth of a second.</summary>
internal static class Times
{
    private const int SizeOfTicks = sizeof(long);
    private const int LargestOffset = 14 * 60;

    public static void Put(Span<byte> bytes, TimeSpan value) => BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out TimeSpan value)
    {
        value = new TimeSpan(BinaryPrimitives.ReadInt64LittleEndian(bytes));
        return true;
    }

    public static void Put(Span<byte> bytes, TimeOnly value) => BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out TimeOnly value)
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bool isOne = ticks >= 0 && ticks <= TimeOnly.MaxValue.Ticks;
        value = isOne ? new TimeOnly(ticks) : default;
        return isOne;
    }

    public static void Put(Span<byte> bytes, DateOnly value) => BinaryPrimitives.WriteInt32LittleEndian(bytes, value.DayNumber);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out DateOnly value)
    {
        int day = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bool isOne = day >= 0 && day <= DateOnly.MaxValue.DayNumber;
        value = isOne ? DateOnly.FromDayNumber(day) : default;
        return isOne;
    }

    // ToBinary would keep a local time as what it is in UTC: another one where the time zone is another
    public static void Put(Span<byte> bytes, DateTime value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);
        bytes[SizeOfTicks] = (byte)value.Kind;
    }

    public static bool TryTake(ReadOnlySpan<byte> bytes, out DateTime value)
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bool isOne = IsTime(ticks) && bytes[SizeOfTicks] <= (byte)DateTimeKind.Local;
        value = isOne ? new DateTime(ticks, (DateTimeKind)bytes[SizeOfTicks]) : default;
        return isOne;
    }

    public static void Put(Span<byte> bytes, DateTimeOffset value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value.Ticks);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[SizeOfTicks..], (short)value.TotalOffsetMinutes);
    }

    public static bool TryTake(ReadOnlySpan<byte> bytes, out DateTimeOffset value)
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        short minutes = BinaryPrimitives.ReadInt16LittleEndian(bytes[SizeOfTicks..]);
        TimeSpan offset = TimeSpan.FromMinutes(minutes);
        bool isOne = minutes is >= -LargestOffset and <= LargestOffset && IsTime(ticks) && IsTime(ticks - offset.Ticks);
        value = isOne ? new DateTimeOffset(ticks, offset) : default;
        return isOne;
    }

    private static bool IsTime(long ticks) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
}
