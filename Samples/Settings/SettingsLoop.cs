using Microsoft.Extensions.Configuration;
using static AnyOrder.Programs;

namespace AnyOrder.Samples;

/// <summary>Settings as a loop: every value is the definition of a name, and its references are what it gets.</summary>
public static class SettingsLoop
{
    public static Loop Of(string path) => Of(path, SettingsFile.Read(path), SettingsLines.Of(path));

    public static Loop Of(
        string file,
        IReadOnlyCollection<KeyValuePair<string, string>> settings,
        IReadOnlyDictionary<string, int> lines
    )
    {
        SettingNames names = new(settings.Select(setting => setting.Key));
        return settings.Aggregate(
            Loop.Empty,
            (loop, setting) =>
                loop.Define(
                    names[setting.Key],
                    Value(names, setting.Key, setting.Value),
                    new Place(file, Line(lines, setting.Key))
                )
        );
    }

    // an element of a JSON array stands where the array begins
    private static int Line(IReadOnlyDictionary<string, int> lines, string key) =>
        lines.TryGetValue(key, out int line) ? line
        : ConfigurationPath.GetParentPath(key) is { } parent ? Line(lines, parent)
        : 0;

    // parsed by the program itself, so that a malformed value faults its own definition and no other
    private static Program<string> Value(SettingNames names, string key, string text) =>
        Defer(() => Resolve(names, key, TemplateParser.Parse(text)));

    private static Program<string> Resolve(SettingNames names, string key, Template template) =>
        from references in Sequence(template.Keys.Select(inner => Resolve(names, key, inner)))
        from values in GetAll(references.Select(reference => names.Referred(key, reference)))
        select template.Fill(values);
}
