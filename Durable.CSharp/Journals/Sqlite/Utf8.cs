using System.Text;

namespace AnyOrder.Durable.Journals;

/// <summary>Texts as bytes and back, without a loss: others replace what they cannot write or read.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as bytes.</summary>
    /// <exception cref="EncoderFallbackException">It holds half of a surrogate pair.</exception>
    public static byte[] Bytes(string text) => Strict.GetBytes(text);

    /// <summary>Writes the text into a buffer that is made longer when it has to be.</summary>
    /// <exception cref="EncoderFallbackException">It holds half of a surrogate pair.</exception>
    public static ReadOnlySpan<byte> Bytes(string text, ref byte[] buffer)
    {
        int most = Strict.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
        {
            buffer = new byte[most];
        }

        return buffer.AsSpan(0, Strict.GetBytes(text, buffer));
    }

    /// <summary>The text that the bytes are.</summary>
    /// <exception cref="DecoderFallbackException">They are none.</exception>
    public static string Text(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);
}
