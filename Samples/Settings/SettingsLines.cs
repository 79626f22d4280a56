using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace AnyOrder.Samples;

/// <summary>The lines that settings stand at. The configuration readers do not say, and a report is worth more with them.</summary>
internal static class SettingsLines
{
    /// <summary>The line of every key of the file, counted from 1; keys ignore case, as those of configurations do.</summary>
    public static IReadOnlyDictionary<string, int> Of(string path)
    {
        Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);
        var found = Path.GetExtension(path) == ".json" ? OfJson(File.ReadAllBytes(path)) : OfIni(File.ReadLines(path));
        foreach (var (key, line) in found)
        {
            lines.TryAdd(key, line);
        }

        return lines;
    }

    private static IEnumerable<(string Key, int Line)> OfIni(IEnumerable<string> text)
    {
        string section = "";
        foreach (var (number, line) in text.Select((line, index) => (index + 1, line.Trim())))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1].Trim() + ConfigurationPath.KeyDelimiter;
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && line[0] is not (';' or '#' or '/'))
            {
                yield return (section + line[..equals].Trim(), number);
            }
        }
    }

    private static List<(string Key, int Line)> OfJson(byte[] text)
    {
        List<(string, int)> lines = [];
        Stack<string> path = [];
        int start = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        Utf8JsonReader reader = new(
            text.AsSpan(start),
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        var (counted, line) = (0, 1);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                line += text.AsSpan(counted, start + (int)reader.TokenStartIndex - counted).Count((byte)'\n');
                counted = start + (int)reader.TokenStartIndex;
                // what stands as deep as this property, or deeper, is over
                while (path.Count >= reader.CurrentDepth)
                {
                    path.Pop();
                }

                path.Push(reader.GetString()!);
                lines.Add((ConfigurationPath.Combine(path.Reverse()), line));
            }
            else if (reader.TokenType == JsonTokenType.StartObject && path.Count < reader.CurrentDepth)
            {
                // an object in an array: its properties have no line of their own, but that of the array
                reader.Skip();
            }
        }

        return lines;
    }
}
