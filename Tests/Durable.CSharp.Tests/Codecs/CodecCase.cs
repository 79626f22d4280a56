using System.Buffers;
using FsCheck;
using FsCheck.Fluent;

namespace AnyOrder.Durable.Tests;

/// <summary>A codec with what it is tested on, whatever its type.</summary>
internal abstract class CodecCase(string id)
{
    public string Id => id;

    /// <summary>Whether a value has one form only: bytes that are read are those that would be written.</summary>
    public bool IsCanonical { get; init; } = true;

    /// <summary>Values and the bytes that they will always have.</summary>
    public abstract IReadOnlyList<(object Value, string Hex)> Golden { get; }

    public abstract Gen<object> Values { get; }

    public abstract byte[] Encode(object value);

    public abstract object? Decode(byte[] bytes, int version = 1);

    public override string ToString() => id;
}

/// <summary>A codec with what it is tested on.</summary>
internal sealed class CodecCase<T>(ICodec<T> codec, Gen<T> values, params (T Value, string Hex)[] golden) : CodecCase(codec.Id)

{
    public override IReadOnlyList<(object Value, string Hex)> Golden => [.. golden.Select(one => ((object)one.Value!, one.Hex))];

    public override Gen<object> Values => values.Select(value => (object)value!);

    public override byte[] Encode(object value) => codec.Encoded((T)value);

    public override object? Decode(byte[] bytes, int version = 1) => codec.Decode(bytes, version);
}

internal static class CodecHex
{
    public static byte[] Encoded<T>(this ICodec<T> codec, T value)
    {
        ArrayBufferWriter<byte> output = new();
        codec.Encode(value, output);
        return output.WrittenSpan.ToArray();
    }

    public static string Hex<T>(this ICodec<T> codec, T value) => System.Convert.ToHexString(codec.Encoded(value));

    public static T Decoded<T>(this ICodec<T> codec, string hex, int version = 1) =>
        codec.Decode(System.Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), version);
}
