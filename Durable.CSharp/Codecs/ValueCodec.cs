using System.Buffers;
using System.Collections;
using System.Globalization;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable;

/// <summary>A codec whose type is known by itself only: what the host has of it.</summary>
internal abstract class ValueCodec(Type type, string id, int version)
{
    public Type Type => type;

    public string Id => id;

    public int Version => version;

    /// <summary>What a row says of who wrote its value: <c>int32/1</c>.</summary>
    public string Stamp { get; } = string.Create(CultureInfo.InvariantCulture, $"{id}/{version}");

    /// <summary>What stands for a value that is not there.</summary>
    public abstract object? Default { get; }

    /// <param name="value">A value of the type, and not null.</param>
    /// <param name="output">Where the bytes go.</param>
    public abstract void Encode(object value, IBufferWriter<byte> output);

    /// <param name="bytes">The bytes.</param>
    /// <param name="version">The version that wrote them.</param>
    public abstract object? Decode(ReadOnlySpan<byte> bytes, int version);

    /// <summary>Whether the bytes that are kept say the same as those that the codec writes now. Where they differ, they may be those of an older version, of the codec or of one inside it.</summary>
    /// <param name="kept">The bytes that are kept.</param>
    /// <param name="version">The version that wrote them.</param>
    /// <param name="now">The bytes of this version.</param>
    public bool SaysTheSame(ReadOnlySpan<byte> kept, int version, ReadOnlySpan<byte> now)
    {
        if (version == Version && kept.SequenceEqual(now))
        {
            return true;
        }

        if (Decode(kept, version) is not { } value)
        {
            // null has no bytes, not even none
            return false;
        }

        ArrayBufferWriter<byte> again = new();
        Encode(value, again);
        return again.WrittenSpan.SequenceEqual(now);
    }

    /// <summary>A name of the type.</summary>
    /// <param name="key">The key.</param>
    /// <param name="membership">What it keeps of its family, if it is a member of one.</param>
    public abstract Name MakeName(string key, FSharpOption<Membership>? membership);

    /// <summary>A name of the type for which equal claims are allowed.</summary>
    /// <param name="comparer">What tells which claims are equal.</param>
    /// <param name="key">The key.</param>
    /// <param name="membership">What it keeps of its family, if it is a member of one.</param>
    public abstract Name MakeNameWith(IEqualityComparer comparer, string key, FSharpOption<Membership>? membership);

    /// <summary>The name bound to a value of the type, be it null.</summary>
    /// <param name="name">A name of the type.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">It is null, and the type has no null.</exception>
    public abstract Binding MakeBinding(Name name, object? value);

    /// <summary>The value as what a source answered for the name.</summary>
    /// <param name="name">A name of the type.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">It is null, and the type has no null.</exception>
    public abstract Reply MakeReply(Name name, object? value);
}

/// <summary>A codec with its type.</summary>
internal sealed class ValueCodec<T>(ICodec<T> codec) : ValueCodec(typeof(T), codec.Id, codec.Version)
{
    public override object? Default => default(T);

    public override void Encode(object value, IBufferWriter<byte> output) => codec.Encode((T)value, output);

    public override object? Decode(ReadOnlySpan<byte> bytes, int version) => codec.Decode(bytes, version);

    public override Name MakeName(string key, FSharpOption<Membership>? membership) => new Name<T>(key, membership);

    public override Name MakeNameWith(IEqualityComparer comparer, string key, FSharpOption<Membership>? membership) =>
        new Name<T>(key, membership, FSharpOption<IEqualityComparer>.Some(comparer));

    public override Binding MakeBinding(Name name, object? value) => new Binding<T>((Name<T>)name, Typed(name, value));

    public override Reply MakeReply(Name name, object? value) => ReplyModule.value((Name<T>)name, Typed(name, value));

    private static T Typed(Name name, object? value) =>
        value is not null ? (T)value
        : default(T) is null ? default!
        : throw new FormatException($"The value of {name} is kept as null, which is no {typeof(T)}.");
}
