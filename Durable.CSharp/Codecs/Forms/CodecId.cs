using System.Buffers;
using System.Globalization;

namespace AnyOrder.Durable.Forms;

/// <summary>What an id and a version may be: see <see cref="ICodec{T}.Id" />.</summary>
internal static class CodecId
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:()<>,"
    );

    /// <summary>The id itself.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Checked(string id, string parameter)
    {
        ArgumentNullException.ThrowIfNull(id, parameter);
        int wrong = id.AsSpan().IndexOfAnyExcept(Allowed);
        return id.Length == 0 ? throw new ArgumentException("The id of a codec is empty. It is stored with every value: give it one that never changes.", parameter)
            : wrong >= 0 ? throw new ArgumentException($"The id of a codec, '{id}', has {Shown(id[wrong])} in it. Make it of the letters a to z and A to Z, digits and -_.:()<>,", parameter)
            : id;
    }

    /// <summary>The version itself.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static int Checked(string id, int version, string parameter) =>
        version >= 1
            ? version
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The codec {id} has version {version}. Versions count from 1 on."),
                parameter
            );

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : $"'{c}'";
}
