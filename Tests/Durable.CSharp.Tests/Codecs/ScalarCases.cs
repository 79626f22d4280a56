using System.Numerics;
using System.Text;
using FsCheck.Fluent;

namespace AnyOrder.Durable.Tests;

/// <summary>The codecs that need no other.</summary>
internal static class ScalarCases
{
    public enum Colour
    {
        Red = 1,
        Green = 300,
    }

    public enum Small : sbyte
    {
        Least = -128,
    }

    public static IEnumerable<CodecCase> All =>
        [
            new CodecCase<bool>(Codec.Boolean, CodecValues.Bool, (false, "00"), (true, "01")),
            new CodecCase<sbyte>(Codec.SByte, CodecValues.Number<sbyte>(), (-2, "FE")),
            new CodecCase<byte>(Codec.Byte, CodecValues.Number<byte>(), (254, "FE")),
            new CodecCase<short>(Codec.Int16, CodecValues.Number<short>(), (-2, "FEFF"), (0x0102, "0201")),
            new CodecCase<ushort>(Codec.UInt16, CodecValues.Number<ushort>(), (0xFFFE, "FEFF")),
            new CodecCase<int>(Codec.Int32, CodecValues.Number<int>(), (-2, "FEFFFFFF"), (0x01020304, "04030201")),
            new CodecCase<uint>(Codec.UInt32, CodecValues.Number<uint>(), (0xFFFFFFFE, "FEFFFFFF")),
            new CodecCase<long>(Codec.Int64, CodecValues.Number<long>(), (-2, "FEFFFFFFFFFFFFFF"), (0x0102030405060708, "0807060504030201")),
            new CodecCase<ulong>(Codec.UInt64, CodecValues.Number<ulong>(), (0xFFFFFFFFFFFFFFFE, "FEFFFFFFFFFFFFFF")),
            new CodecCase<Int128>(Codec.Int128, CodecValues.Number<Int128>(), (-2, "FEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), (new Int128(1, 2), "02000000000000000100000000000000")),
            new CodecCase<UInt128>(Codec.UInt128, CodecValues.Number<UInt128>(), (new UInt128(1, 2), "02000000000000000100000000000000")),
            new CodecCase<Half>(Codec.Half, CodecValues.Number<Half>(), ((Half)1, "003C"), (Half.NegativeZero, "0080")),
            new CodecCase<float>(Codec.Single, CodecValues.Number<float>(), (1, "0000803F"), (-0f, "00000080"), (BitConverter.Int32BitsToSingle(0x7FC00001), "0100C07F")),
            new CodecCase<double>(
                Codec.Double,
                CodecValues.Double,
                (1, "000000000000F03F"),
                (-0.0, "0000000000000080"),
                (BitConverter.Int64BitsToDouble(0x7FF8000000000001), "010000000000F87F")
            ),
            new CodecCase<decimal>(
                Codec.Decimal,
                CodecValues.Decimal,
                (1.0m, "0A000000000000000000000000000100"),
                (1.00m, "64000000000000000000000000000200"),
                (-1m, "01000000000000000000000000000080"),
                (decimal.MaxValue, "FFFFFFFFFFFFFFFFFFFFFFFF00000000")
            ),
            new CodecCase<BigInteger>(Codec.BigInteger, CodecValues.BigInteger, (0, "00"), (-1, "FF"), (128, "8000"), (-129, "7FFF"), (BigInteger.Pow(2, 64), "000000000000000001")),
            new CodecCase<char>(Codec.Char, CodecValues.Char, ('a', "6100"), ('\uD800', "00D8")),
            new CodecCase<Rune>(Codec.Rune, CodecValues.Rune, (new Rune(0x1F600), "00F60100")),
            new CodecCase<string>(Codec.String, CodecValues.String, ("", ""), ("aß€😀", "61C39FE282ACF09F9880"), ("\uD800", "FF00D8"), ("a\uDC00", "FF610000DC")),
            new CodecCase<Guid>(Codec.Guid, CodecValues.Guid, (new Guid("00112233-4455-6677-8899-aabbccddeeff"), "00112233445566778899AABBCCDDEEFF")),
            new CodecCase<Uri>(Codec.Uri, CodecValues.Uri, (new Uri("HTTP://a"), "01485454503A2F2F61"), (new Uri("/a", UriKind.Relative), "002F61")),
            new CodecCase<Version>(
                Codec.Version,
                CodecValues.Version,
                (new Version(1, 2), "0100000002000000FFFFFFFFFFFFFFFF"),
                (new Version(1, 2, 3), "010000000200000003000000FFFFFFFF"),
                (new Version(1, 2, 3, 4), "01000000020000000300000004000000")
            ),
            new CodecCase<byte[]>(Codec.Bytes, CodecValues.Bytes, ([], ""), ([1, 2], "0102")),
            new CodecCase<ReadOnlyMemory<byte>>(Codec.Memory, CodecValues.Bytes.Select(bytes => (ReadOnlyMemory<byte>)bytes), (new byte[] { 1, 2 }, "0102")),
            new CodecCase<ValueTuple>(Codec.Unit, Gen.Constant(new ValueTuple()), (new ValueTuple(), "")),
            new CodecCase<DateTime>(
                Codec.DateTime,
                CodecValues.DateTime,
                (new DateTime(0x0102030405060708, DateTimeKind.Unspecified), "080706050403020100"),
                (new DateTime(1, DateTimeKind.Utc), "010000000000000001"),
                (new DateTime(1, DateTimeKind.Local), "010000000000000002")
            ),
            new CodecCase<DateTimeOffset>(
                Codec.DateTimeOffset,
                CodecValues.DateTimeOffset,
                (new DateTimeOffset(0x0102030405060708, TimeSpan.FromMinutes(-1)), "0807060504030201FFFF"),
                (new DateTimeOffset(0x0102030405060708, TimeSpan.FromHours(2)), "08070605040302017800")
            ),
            new CodecCase<DateOnly>(Codec.DateOnly, CodecValues.DateOnly, (new DateOnly(1, 1, 2), "01000000"), (new DateOnly(9999, 12, 31), "DAB93700")),
            new CodecCase<TimeOnly>(Codec.TimeOnly, CodecValues.TimeOnly, (new TimeOnly(1), "0100000000000000")),
            new CodecCase<TimeSpan>(Codec.TimeSpan, CodecValues.TimeSpan, (new TimeSpan(-2), "FEFFFFFFFFFFFFFF")),
            new CodecCase<Colour>(Codec.Enum<Colour>(), Gen.Elements(Colour.Red, Colour.Green, (Colour)7), (Colour.Green, "2C010000"), ((Colour)7, "07000000")),
            new CodecCase<Small>(Codec.Enum<Small>("small"), Gen.Elements(Small.Least, (Small)1), (Small.Least, "80")),
            new CodecCase<int?>(Codec.Nullable(Codec.Int32), CodecValues.Number<int>().Select(n => (int?)n), (1, "01000000")),
        ];
}
