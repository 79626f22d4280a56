using Microsoft.Extensions.Configuration;

namespace AnyOrder.Samples;

/// <summary>A configuration file as its entries, keys in full: <c>Section:Key</c>.</summary>
public static class SettingsFile
{
    /// <exception cref="FormatException">The file is not what its extension says.</exception>
    /// <exception cref="NotSupportedException">The extension is not known.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        ConfigurationBuilder builder = new();
        IConfigurationBuilder file = Path.GetExtension(path) switch
        {
            ".ini" => builder.AddIniStream(stream),
            ".json" => builder.AddJsonStream(stream),
            string other => throw new NotSupportedException($"The extension is \"{other}\"; it must be .ini or .json."),
        };

        // sections are entries without a value
        KeyValuePair<string, string>[] settings =
        [
            .. from entry in file.Build().AsEnumerable() where entry.Value is not null select entry!,
        ];
        return settings.All(setting => setting.Key.Length > 0) ? settings : throw new FormatException("A value has no key.");
    }
}
