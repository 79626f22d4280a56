using System.Globalization;

namespace AnyOrder.Durable.Forms;

/// <summary>Bytes that are not what a codec wrote.</summary>
internal static class Malformed
{
    /// <param name="id">The id of the codec.</param>
    /// <param name="what">What is wrong; the end of a sentence.</param>
    /// <param name="cause">What was thrown, if anything.</param>
    public static FormatException Bytes(string id, FormattableString what, Exception? cause = null) =>
        new($"The bytes are not a value of the codec {id}: {what.ToString(CultureInfo.InvariantCulture)}.", cause);

    /// <param name="id">The id of the codec.</param>
    /// <param name="known">The version of the codec.</param>
    /// <param name="found">The version that wrote the bytes.</param>
    public static FormatException Version(string id, int known, int found) =>
        Bytes(
            id,
            found > known || found < 1
                ? $"version {found} wrote them, and there is none after {known} here. Read them where there is"
                : (FormattableString)$"version {found} wrote them, and only {known} is read. Let it read the former by {nameof(Codec.UpgradeFrom)}"
        );
}
