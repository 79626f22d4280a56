using System.Buffers.Binary;
using System.Numerics;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Truth: one byte, 1 for true and 0 for false.</summary>
    public static ICodec<bool> Boolean { get; } = new Fixed<bool>("bool", sizeof(bool), Numbers.Put, Numbers.TryTake);

    /// <summary>Signed integers: one byte.</summary>
    public static ICodec<sbyte> SByte { get; } = new Fixed<sbyte>("int8", sizeof(sbyte), Numbers.Put, Numbers.TryTake);

    /// <summary>Unsigned integers: one byte.</summary>
    public static ICodec<byte> Byte { get; } = new Fixed<byte>("uint8", sizeof(byte), Numbers.Put, Numbers.TryTake);

    /// <summary>Signed integers: two bytes.</summary>
    public static ICodec<short> Int16 { get; } =
        new Fixed<short>("int16", sizeof(short), BinaryPrimitives.WriteInt16LittleEndian, BinaryPrimitives.TryReadInt16LittleEndian);

    /// <summary>Unsigned integers: two bytes.</summary>
    public static ICodec<ushort> UInt16 { get; } =
        new Fixed<ushort>("uint16", sizeof(ushort), BinaryPrimitives.WriteUInt16LittleEndian, BinaryPrimitives.TryReadUInt16LittleEndian);

    /// <summary>Signed integers: four bytes.</summary>
    public static ICodec<int> Int32 { get; } =
        new Fixed<int>("int32", sizeof(int), BinaryPrimitives.WriteInt32LittleEndian, BinaryPrimitives.TryReadInt32LittleEndian);

    /// <summary>Unsigned integers: four bytes.</summary>
    public static ICodec<uint> UInt32 { get; } =
        new Fixed<uint>("uint32", sizeof(uint), BinaryPrimitives.WriteUInt32LittleEndian, BinaryPrimitives.TryReadUInt32LittleEndian);

    /// <summary>Signed integers: eight bytes.</summary>
    public static ICodec<long> Int64 { get; } =
        new Fixed<long>("int64", sizeof(long), BinaryPrimitives.WriteInt64LittleEndian, BinaryPrimitives.TryReadInt64LittleEndian);

    /// <summary>Unsigned integers: eight bytes.</summary>
    public static ICodec<ulong> UInt64 { get; } =
        new Fixed<ulong>("uint64", sizeof(ulong), BinaryPrimitives.WriteUInt64LittleEndian, BinaryPrimitives.TryReadUInt64LittleEndian);

    /// <summary>Signed integers: sixteen bytes.</summary>
    public static ICodec<Int128> Int128 { get; } =
        new Fixed<Int128>("int128", 16, BinaryPrimitives.WriteInt128LittleEndian, BinaryPrimitives.TryReadInt128LittleEndian);

    /// <summary>Unsigned integers: sixteen bytes.</summary>
    public static ICodec<UInt128> UInt128 { get; } =
        new Fixed<UInt128>("uint128", 16, BinaryPrimitives.WriteUInt128LittleEndian, BinaryPrimitives.TryReadUInt128LittleEndian);

    /// <summary>Floating point numbers: two bytes, those of IEEE 754, so that NaN and -0 are kept as they are.</summary>
    public static ICodec<Half> Half { get; } =
        new Fixed<Half>("float16", 2, BinaryPrimitives.WriteHalfLittleEndian, BinaryPrimitives.TryReadHalfLittleEndian);

    /// <summary>Floating point numbers: four bytes, those of IEEE 754, so that NaN and -0 are kept as they are.</summary>
    public static ICodec<float> Single { get; } =
        new Fixed<float>("float32", sizeof(float), BinaryPrimitives.WriteSingleLittleEndian, BinaryPrimitives.TryReadSingleLittleEndian);

    /// <summary>Floating point numbers: eight bytes, those of IEEE 754, so that NaN and -0 are kept as they are.</summary>
    public static ICodec<double> Double { get; } =
        new Fixed<double>("float64", sizeof(double), BinaryPrimitives.WriteDoubleLittleEndian, BinaryPrimitives.TryReadDoubleLittleEndian);

    /// <summary>Decimal numbers: sixteen bytes, the four integers of <see cref="decimal.GetBits(decimal)" />, so that 1.0 and 1.00 stay different.</summary>
    public static ICodec<decimal> Decimal { get; } = new Fixed<decimal>("decimal", sizeof(decimal), Numbers.Put, Numbers.TryTake);

    /// <summary>Integers of any size: two's complement in as few bytes as possible, the lowest first.</summary>
    public static ICodec<BigInteger> BigInteger { get; } = new BigIntegerForm("bigint");
}
