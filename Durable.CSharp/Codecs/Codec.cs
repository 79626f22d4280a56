using System.Text.Json.Serialization.Metadata;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

/// <summary>The codecs that are built in, and what makes codecs of others.</summary>
/// <remarks>
/// <para>The bytes of each are documented here and never change: what is better some day gets another id. Numbers are little endian. Bytes that are no value, or have some left over, are refused with a <see cref="FormatException" />.</para>
/// <para>
/// Codecs of values that are made of parts begin with the versions of the codecs of the parts, a number for each. Therefore their own version stays 1, and a list of prices reads
/// what it wrote when the codec of prices was older. A part is 0 for null; otherwise a number, one more than the count of its bytes, and the bytes.
/// Such numbers have seven bits in a byte, the lowest first; in all bytes but the last the highest bit is set.
/// </para>
/// <para>Sets and dictionaries are read in the order of the bytes of their keys, not in that in which they were made. Whoever goes through one must not depend on its order, as always.</para>
/// </remarks>
public static partial class Codec
{
    /// <summary>Values or null: the bytes of the value. Null itself is kept without a codec.</summary>
    /// <param name="codec">The codec of the values.</param>
    public static ICodec<T?> Nullable<T>(ICodec<T> codec)
        where T : struct => new NullableForm<T>($"nullable({codec.NotNull().Id})", codec);

    /// <summary>Enumerations: the number of the constant, be it declared or not, in as many bytes as its type takes.</summary>
    /// <param name="id">The id. Left out it is made of the name of the type, <c>enum(Colour)</c>: give one when the type may be renamed.</param>
    public static ICodec<TEnum> Enum<TEnum>(string? id = null)
        where TEnum : struct, Enum => EnumForm.Of<TEnum>(CodecId.Checked(id ?? $"enum({typeof(TEnum).Name})", nameof(id)));

    /// <summary>Values as JSON, by metadata of a source generator: <c>Codec.Json(AppJson.Default.Order, "order")</c>.</summary>
    /// <remarks>
    /// The bytes are those of <c>JsonSerializer.SerializeToUtf8Bytes</c>. JSON keeps the order of dictionaries and sets: a value must always list them in the same one.
    /// A property that is added, with a default, needs no new version; where what was written means something else now, raise it, and <see cref="UpgradeFrom" /> the former.
    /// </remarks>
    /// <param name="info">The metadata.</param>
    /// <param name="id">The id.</param>
    /// <param name="version">The version of the form, from 1 on.</param>
    public static ICodec<T> Json<T>(JsonTypeInfo<T> info, string id, int version = 1) =>
        new JsonForm<T>(CodecId.Checked(id, nameof(id)), CodecId.Checked(id, version, nameof(version)), info.NotNull());

    /// <summary>Values kept as values of another type: <c>Codec.String.Convert("email", (Email email) => email.Text, text => new Email(text))</c>.</summary>
    /// <remarks>The version of the codec of the other type, then the stored value as a part.</remarks>
    /// <param name="stored">The codec of the other type.</param>
    /// <param name="id">The id.</param>
    /// <param name="write">Makes what is stored; null is stored too. The same value must always give the same.</param>
    /// <param name="read">Makes the value of what was stored.</param>
    /// <param name="version">The version of the form, from 1 on: raise it with the meaning of what is stored, and <see cref="UpgradeFrom" /> the former.</param>
    public static ICodec<T> Convert<T, TStored>(this ICodec<TStored> stored, string id, Func<T, TStored> write, Func<TStored, T> read, int version = 1) =>
        new ConvertedForm<T, TStored>(
            CodecId.Checked(id, nameof(id)),
            CodecId.Checked(id, version, nameof(version)),
            stored.NotNull(),
            write.NotNull(),
            read.NotNull()
        );

    /// <summary>The codec, which now reads what a former version of it wrote too: <c>Codec.Json(json.Order, "order", 2).UpgradeFrom(Codec.Json(json.OldOrder, "order"), old => new Order(old))</c>.</summary>
    /// <remarks>Of several former ones, each can be upgraded from the one before it, or all from the newest to the oldest.</remarks>
    /// <param name="codec">The codec.</param>
    /// <param name="former">The codec that it was: of the same id and a lower version. It reads all versions up to its own.</param>
    /// <param name="upgrade">Makes a value of a former one.</param>
    /// <exception cref="ArgumentException">The former codec has another id, or not a lower version.</exception>
    public static ICodec<T> UpgradeFrom<T, TFormer>(this ICodec<T> codec, ICodec<TFormer> former, Func<TFormer, T> upgrade)
    {
        string id = codec.NotNull().Id;
        upgrade.NotNull();
        if (former.NotNull().Id != id)
        {
            throw new ArgumentException(
                $"The codec {id} cannot be upgraded from {former.Id}: values are read by the codec of their name, and are found under its id. Give both one id.",
                nameof(former)
            );
        }

        int oldest = codec is IUpgraded upgraded ? upgraded.FormerVersion : codec.Version;
        return former.Version < oldest
            ? new UpgradedForm<T, TFormer>(codec, former, upgrade)
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"The codec {id} cannot be upgraded from version {former.Version}: version {oldest} is read already. Raise the version of the codec, and upgrade from the newest former version first."
                ),
                nameof(former)
            );
    }
}
