using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AnyOrder.Durable.Tests;

/// <summary>Values of the types that codecs are built in for, the extreme ones among them.</summary>
internal static class CodecValues
{
    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(b => (byte)b);

    public static Gen<byte[]> Bytes { get; } = Gen.Sized(size => Gen.Choose(0, size).SelectMany(Bits));

    /// <summary>Small and large ones, and those that no number is: any bits.</summary>
    public static Gen<T> Number<T>()
        where T : unmanaged, IMinMaxValue<T>, INumberBase<T> =>
        Gen.OneOf(
            Gen.Elements(T.MinValue, T.MaxValue, T.Zero, T.One, T.MinValue + T.One),
            Gen.Choose(0, 100).Select(n => T.CreateTruncating(n)),
            Bits(Unsafe.SizeOf<T>()).Select(bits => MemoryMarshal.Read<T>(bits))
        );

    public static Gen<bool> Bool { get; } = Gen.Elements(false, true);

    public static Gen<double> Double { get; } =
        Gen.OneOf(
            Gen.Elements(-0.0, double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.Epsilon, BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001)),
            Number<double>()
        );

    public static Gen<decimal> Decimal { get; } =
        Gen.OneOf(
            Gen.Elements(decimal.MinValue, decimal.MaxValue, 0m, 0.0m, -0.0m, 1.0m, 1.00m, 0.0000000000000000000000000001m),
            from bits in Bits(12).Select(bits => MemoryMarshal.Cast<byte, int>(bits).ToArray())
            from isNegative in Bool
            from scale in Gen.Choose(0, 28)
            select new decimal(bits[0], bits[1], bits[2], isNegative, (byte)scale)
        );

    public static Gen<BigInteger> BigInteger { get; } =
        Gen.OneOf(Gen.Elements(-129, -128, -1, 0, 1, 127, 128, 255, 256).Select(n => (BigInteger)n), Bytes.Select(bytes => new BigInteger(bytes)));

    public static Gen<char> Char { get; } = Gen.OneOf(Gen.Elements('\0', 'a', 'ß', '€', '\uD800', '\uDFFF', '\uFFFF'), Gen.Choose(0, 0xFFFF).Select(c => (char)c));

    public static Gen<Rune> Rune { get; } =
        Gen.OneOf(Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF), Gen.Elements(0, 0xD7FF, 0xE000, 0x10FFFF)).Select(n => new Rune(n));

    /// <summary>Texts of whole characters, and texts with halves.</summary>
    public static Gen<string> String { get; } =
        Gen.OneOf(
            Gen.Elements("", "a", "\uFEFF", "\uD800", "a\uDC00b", "\uDC00\uD800"),
            Rune.ArrayOf().Select(runes => string.Concat(runes)),
            Char.ArrayOf().Select(chars => new string(chars))
        );

    public static Gen<string?> StringOrNull { get; } = Gen.Frequency((1, Gen.Constant<string?>(null)), (3, String.Select(text => (string?)text)));

    public static Gen<int?> IntOrNull { get; } = Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Number<int>().Select(n => (int?)n)));

    public static Gen<Guid> Guid { get; } = Gen.OneOf(Gen.Elements(System.Guid.Empty, System.Guid.AllBitsSet), Bits(16).Select(bits => new Guid(bits)));

    public static Gen<DateTime> DateTime { get; } =
        from ticks in Ticks()
        from kind in Gen.Elements(DateTimeKind.Unspecified, DateTimeKind.Utc, DateTimeKind.Local)
        select new DateTime(ticks, kind);

    public static Gen<DateTimeOffset> DateTimeOffset { get; } =
        from ticks in Ticks()
        from minutes in Gen.OneOf(Gen.Choose(-14 * 60, 14 * 60), Gen.Elements(-14 * 60, 0, 14 * 60))
        let offset = System.TimeSpan.FromMinutes(minutes)
        select new DateTimeOffset(Math.Clamp(ticks, System.TimeSpan.TicksPerDay, System.DateTime.MaxValue.Ticks - System.TimeSpan.TicksPerDay), offset);

    public static Gen<DateOnly> DateOnly { get; } =
        Gen.OneOf(Gen.Elements(0, System.DateOnly.MaxValue.DayNumber), Gen.Choose(0, System.DateOnly.MaxValue.DayNumber)).Select(System.DateOnly.FromDayNumber);

    public static Gen<TimeOnly> TimeOnly { get; } = Ticks().Select(ticks => new TimeOnly(ticks % System.TimeSpan.TicksPerDay));

    public static Gen<TimeSpan> TimeSpan { get; } = Number<long>().Select(ticks => new TimeSpan(ticks));

    public static Gen<Version> Version { get; } =
        from count in Gen.Choose(2, 4)
        from numbers in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, int.MaxValue), Gen.Constant(int.MaxValue)).ListOf(4)
        select new Version(string.Join('.', numbers.Take(count)));

    public static Gen<Uri> Uri { get; } =
        Gen.OneOf(
            Gen.Elements("http://example.org", "HTTP://Example.org:80/a%20b?c=ü#d", "mailto:a@b.c", "file:///a/b", "urn:x:y").Select(text => new Uri(text)),
            Gen.Elements("", "a", "/a/b", "../c?d#e", "a b").Select(text => new Uri(text, UriKind.Relative))
        );

    private static Gen<long> Ticks() =>
        Gen.OneOf(
            Gen.Elements(0, System.DateTime.MaxValue.Ticks),
            Bits(8).Select(bits => (long)(MemoryMarshal.Read<ulong>(bits) % (ulong)System.DateTime.MaxValue.Ticks))
        );

    private static Gen<byte[]> Bits(int count) => AnyByte.ArrayOf(count);
}
