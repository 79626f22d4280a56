using System.Collections.Immutable;

namespace AnyOrder.Samples;

/// <summary>
/// A value as it is written: texts, and between each two of them a reference. The key of a reference is a template again, as in
/// <c>${Endpoints:${Env}}</c>.
/// </summary>
internal sealed record Template(ImmutableArray<string> Texts, ImmutableArray<Template> Keys)
{
    /// <summary>The text, with a value in the place of every reference.</summary>
    public string Fill(IEnumerable<string> values) =>
        Texts[0] + string.Concat(values.Zip(Texts.Skip(1), string.Concat));
}
