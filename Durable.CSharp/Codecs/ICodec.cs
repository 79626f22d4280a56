using System.Buffers;

namespace AnyOrder.Durable;

/// <summary>How values of a type are written as bytes and read again.</summary>
/// <remarks>
/// Equal values may have other bytes, one value must always have the same: bytes are what a run compares to find out whether a program claims what it claimed before.
/// Bytes of an older version may differ from those of this one: what was written is compared by what this version makes of it.
/// Null is kept without a codec: no codec is asked to encode null itself, only values that hold nulls.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface ICodec<T>
{
    /// <summary>What identifies the form of the bytes, stored with every value: letters of ASCII, digits and <c>-_.:()&lt;&gt;,</c>, no slash. It must not change.</summary>
    string Id { get; }

    /// <summary>The version of the form that <see cref="Encode" /> writes, from 1 on.</summary>
    int Version { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where the bytes go.</param>
    void Encode(T value, IBufferWriter<byte> output);

    /// <summary>Reads a value.</summary>
    /// <param name="bytes">The bytes, exactly those that were written.</param>
    /// <param name="version">The version that wrote them: this one or a former one.</param>
    /// <exception cref="FormatException">The bytes are not a value of this form.</exception>
    T Decode(ReadOnlySpan<byte> bytes, int version);
}
