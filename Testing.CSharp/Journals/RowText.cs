using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Rows as a check that failed shows them.</summary>
internal static class RowText
{
    private const int Most = 20;

    public static string Of(JournalRow row) =>
        $"#{row.Number} {row.Kind} {row.Marks}, name {Text(row.Name)}, family {Text(row.Family)}, label {Text(row.Label)}, position {row.Position}, codec {Text(row.Codec)}, "
        + $"value {(row.Value is { } value ? Bytes(value.Span) : "null")}, reads {Bytes(row.Reads.Span)}";

    private static string Text(string? text) =>
        text is null ? "null"
        : text.Length > Most ? $"\"{text[..Most]}...\" ({text.Length} characters)"
        : $"\"{text}\"";

    private static string Bytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length > Most ? $"{Convert.ToHexString(bytes[..Most])}... ({bytes.Length} bytes)" : $"[{Convert.ToHexString(bytes)}]";
}
