using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Times of day on a date: the count of ticks in eight bytes, then the kind in one: 0 unspecified, 1 UTC, 2 local. A local time stays what clocks show there, whatever the time zone where it is read.</summary>
    public static ICodec<DateTime> DateTime { get; } = new Fixed<DateTime>("datetime", sizeof(long) + sizeof(byte), Times.Put, Times.TryTake);

    /// <summary>Times with an offset from UTC: the count of ticks that clocks show there in eight bytes, then the offset in minutes in two.</summary>
    public static ICodec<DateTimeOffset> DateTimeOffset { get; } =
        new Fixed<DateTimeOffset>("datetimeoffset", sizeof(long) + sizeof(short), Times.Put, Times.TryTake);

    /// <summary>Dates: the count of days since 0001-01-01 in four bytes.</summary>
    public static ICodec<DateOnly> DateOnly { get; } = new Fixed<DateOnly>("date", sizeof(int), Times.Put, Times.TryTake);

    /// <summary>Times of day: the count of ticks since midnight in eight bytes.</summary>
    public static ICodec<TimeOnly> TimeOnly { get; } = new Fixed<TimeOnly>("time", sizeof(long), Times.Put, Times.TryTake);

    /// <summary>Spans of time: the count of ticks in eight bytes.</summary>
    public static ICodec<TimeSpan> TimeSpan { get; } = new Fixed<TimeSpan>("timespan", sizeof(long), Times.Put, Times.TryTake);
}
