using System.Collections.Immutable;
using System.Diagnostics;
using AnyOrder.Durable.Forms;
using AnyOrder.Durable.FSharp;

namespace AnyOrder.Durable;

/// <summary>Which codec writes and reads the values of which name. Immutable: adding one makes another registry.</summary>
/// <remarks>
/// A value is read by the codec of its name, if there is one for it, otherwise by that of its family, otherwise by that of its type. In which order they are added makes no
/// difference, unless one is added for something that has one: then it takes its place.
/// </remarks>
[DebuggerDisplay("{Shown,nq}")]
public sealed class Codecs
{
    private readonly ImmutableDictionary<Type, ValueCodec> types;
    private readonly ImmutableDictionary<Name, ValueCodec?> names;

    // by their patterns
    private readonly ImmutableDictionary<Name, ValueCodec?> families;

    // also of codecs that were replaced: what they wrote may still be kept
    private readonly ImmutableDictionary<string, ValueCodec> ids;

    private Codecs(
        ImmutableDictionary<Type, ValueCodec> types,
        ImmutableDictionary<Name, ValueCodec?> names,
        ImmutableDictionary<Name, ValueCodec?> families,
        ImmutableDictionary<string, ValueCodec> ids
    ) => (this.types, this.names, this.families, this.ids) = (types, names, families, ids);

    /// <summary>The codecs of <see cref="Codec" /> that need no other codec: those of numbers, texts, dates and times, GUIDs, URIs, versions, bytes, and nothing (<c>ValueTuple</c>, and <c>unit</c> in F#).</summary>
    public static Codecs Default { get; } =
        new Codecs(
            ImmutableDictionary<Type, ValueCodec>.Empty,
            ImmutableDictionary<Name, ValueCodec?>.Empty,
            ImmutableDictionary<Name, ValueCodec?>.Empty,
            ImmutableDictionary.Create<string, ValueCodec>(StringComparer.Ordinal)
        )
            .With(Codec.Boolean)
            .With(Codec.SByte)
            .With(Codec.Byte)
            .With(Codec.Int16)
            .With(Codec.UInt16)
            .With(Codec.Int32)
            .With(Codec.UInt32)
            .With(Codec.Int64)
            .With(Codec.UInt64)
            .With(Codec.Int128)
            .With(Codec.UInt128)
            .With(Codec.Half)
            .With(Codec.Single)
            .With(Codec.Double)
            .With(Codec.Decimal)
            .With(Codec.BigInteger)
            .With(Codec.Char)
            .With(Codec.Rune)
            .With(Codec.String)
            .With(Codec.Guid)
            .With(Codec.Uri)
            .With(Codec.Version)
            .With(Codec.DateTime)
            .With(Codec.DateTimeOffset)
            .With(Codec.DateOnly)
            .With(Codec.TimeOnly)
            .With(Codec.TimeSpan)
            .With(Codec.Bytes)
            .With(Codec.Memory)
            .With(Codec.Unit)
            .With(FSharpCodec.Unit);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Shown =>
        $"codecs of {Quantity.Of(types.Count, "type", "types")}, {Quantity.Of(names.Count, "name", "names")}, {Quantity.Of(families.Count, "family", "families")}";

    /// <summary>Whether a single name has a codec of its own, or a codec is known only by it.</summary>
    internal bool HasNames => !names.IsEmpty;

    internal IEnumerable<Name> Names => names.Keys.Order();

    /// <summary>The patterns of the families.</summary>
    internal IEnumerable<Name> Families => families.Keys.Order();

    /// <summary>For all names of this type, and for the results of programs of this type.</summary>
    /// <param name="codec">The codec.</param>
    /// <exception cref="ArgumentException">The codec has the id of a codec of another type, or one that is none.</exception>
    public Codecs With<T>(ICodec<T> codec)
    {
        var (added, known) = Added(codec);
        return new Codecs(types.SetItem(typeof(T), added), names, families, known);
    }

    /// <summary>For one name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="codec">The codec.</param>
    /// <exception cref="ArgumentException">The codec has the id of a codec of another type, or one that is none.</exception>
    public Codecs For<T>(Name<T> name, ICodec<T> codec)
    {
        var (added, known) = Added(codec);
        return new Codecs(types, names.SetItem(name.NotNull(), added), families, known);
    }

    /// <summary>Makes a name known, whose values the codec of their type writes and reads.</summary>
    /// <param name="name">The name.</param>
    public Codecs For<T>(Name<T> name) => new(types, names.SetItem(name.NotNull(), null), families, ids);

    /// <summary>For all names of a family.</summary>
    /// <param name="family">The family.</param>
    /// <param name="codec">The codec.</param>
    /// <exception cref="ArgumentException">The codec has the id of a codec of another type, or one that is none.</exception>
    public Codecs For<TKey, T>(Family<TKey, T> family, ICodec<T> codec)
        where TKey : notnull
    {
        var (added, known) = Added(codec);
        return new Codecs(types, names, families.SetItem(family.NotNull().Pattern, added), known);
    }

    /// <summary>Makes a family known, whose values the codec of their type writes and reads.</summary>
    /// <param name="family">The family.</param>
    public Codecs For<TKey, T>(Family<TKey, T> family)
        where TKey : notnull => new(types, names, families.SetItem(family.NotNull().Pattern, null), ids);

    /// <summary>The codec of a name: its own, that of its family, or that of its type.</summary>
    internal ValueCodec? Of(Name name) =>
        names.GetValueOrDefault(name)
        ?? (AnyOrder.FSharp.Name.pattern(name)?.Value is { } pattern ? families.GetValueOrDefault(pattern) : null)
        ?? Of(name.Type);

    /// <summary>The codec of the members of a family, by its pattern.</summary>
    internal ValueCodec? OfFamily(Name pattern) => families.GetValueOrDefault(pattern) ?? Of(pattern.Type);

    /// <summary>The codec of the values of a type.</summary>
    internal ValueCodec? Of(Type type) => types.GetValueOrDefault(type);

    /// <summary>The codec that an id stands for; of several versions the newest.</summary>
    internal ValueCodec? WithId(string id) => ids.GetValueOrDefault(id);

    private (ValueCodec Codec, ImmutableDictionary<string, ValueCodec> Ids) Added<T>(ICodec<T> codec)
    {
        string id = CodecId.Checked(codec.NotNull().Id, nameof(codec));
        CodecId.Checked(id, codec.Version, nameof(codec));
        ValueCodec<T> added = new(codec);
        return WithId(id) is not { } known ? (added, ids.Add(id, added))
            : known.Type != added.Type
                ? throw new ArgumentException(
                    $"The id {id} is that of a codec of {known.Type}, and of the one that is added for {added.Type}. Values are stored with it: give each type an id of its own.",
                    nameof(codec)
                )
            : known.Version > added.Version ? (added, ids)
            : (added, ids.SetItem(id, added));
    }
}
