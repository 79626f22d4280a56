using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples;

/// <summary>Settings as a loop: every value is the definition of a name, and its references are what it gets.</summary>
public static class SettingsLoop
{
    public static Loop Of(string file, IReadOnlyCollection<KeyValuePair<string, string>> settings)
    {
        SettingNames names = new(settings.Select(setting => setting.Key));
        return settings.Aggregate(
            Loop.Empty,
            (loop, setting) => loop.Define(names[setting.Key], Value(names, setting.Key, setting.Value), file, line: 0)
        );
    }

    // parsed by the program itself, so that a malformed value faults its own definition and no other
    private static Program<string> Value(SettingNames names, string key, string text) =>
        from template in Pure(text).Select(TemplateParser.Parse)
        from value in Resolve(names, key, template)
        select value;

    private static Program<string> Resolve(SettingNames names, string key, Template template) =>
        from references in InTurn(template.Keys.Select(inner => Resolve(names, key, inner)))
        from values in GetAll(references.Select(reference => names.Referred(key, reference)))
        select template.Fill(values);

    private static Program<ImmutableList<T>> InTurn<T>(IEnumerable<Program<T>> programs) =>
        programs.Aggregate(
            Pure(ImmutableList<T>.Empty),
            (program, next) =>
                from results in program
                from result in next
                select results.Add(result)
        );
}
