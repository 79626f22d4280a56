using System.Diagnostics.CodeAnalysis;

namespace AnyOrder.Orleans;

/// <summary>Texts as the database takes them, which has no text with U+0000: it is written \0, and \ itself \\.</summary>
internal static class PostgresText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Written(string? text) =>
        text is null || text.AsSpan().IndexOfAny('\0', '\\') < 0 ? text : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal);

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Read(string? text) =>
        text is null || !text.Contains('\\', StringComparison.Ordinal) ? text : string.Join('\\', text.Split("\\\\").Select(part => part.Replace("\\0", "\0", StringComparison.Ordinal)));
}
