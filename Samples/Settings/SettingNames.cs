using Microsoft.Extensions.Configuration;

namespace AnyOrder.Samples;

/// <summary>The names of settings. Configuration keys ignore case and names do not: here, and nowhere else, the two meet.</summary>
internal sealed class SettingNames(IEnumerable<string> keys)
{
    private readonly HashSet<string> _keys = new(keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a setting, spelt as the file spells it; a key that is not in the file keeps the spelling of its reference.</summary>
    public Name<string> this[string key] => Name.Of<string>(_keys.TryGetValue(key, out string? spelling) ? spelling : key);

    /// <summary>What a reference means in the value of <paramref name="key"/>: without a section, a neighbour.</summary>
    public Name<string> Referred(string key, string reference) =>
        reference.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
        || ConfigurationPath.GetParentPath(key) is not { } section
            ? this[reference]
            : this[ConfigurationPath.Combine(section, reference)];
}
