namespace AnyOrder.Durable;

/// <summary>Finds out before a run whether there is a codec for all that is known of it by then.</summary>
internal sealed class CodecCheck(string runId, Codecs codecs)
{
    // of a million definitions there are few types
    private readonly HashSet<Type> _known = [];

    /// <exception cref="JournalException">There is not.</exception>
    public void Check(Loop loop)
    {
        foreach (var entry in ContentsModule.entries(loop.Contents))
        {
            foreach (var name in entry.Owns)
            {
                CheckName(name);
            }

            // the result of a definition is kept as the value of its name
            if (!entry.IsDefinition && !Knows(entry.ResultType))
            {
                throw MissingCodec.OfResult(runId, entry.Label, entry.ResultType);
            }
        }

        foreach (var input in ContentsModule.inputs(loop.Contents))
        {
            CheckName(input.Name);
        }

        foreach (var rule in loop.Contents.Rules)
        {
            if (RuleModule.isOfFamily(rule.Value) ? codecs.OfFamily(rule.Key) is null : codecs.Of(rule.Key) is null)
            {
                throw MissingCodec.Of(runId, rule.Key);
            }
        }
    }

    private void CheckName(Name name)
    {
        if (!Knows(name.Type) && codecs.Of(name) is null)
        {
            throw MissingCodec.Of(runId, name);
        }
    }

    private bool Knows(Type type)
    {
        if (_known.Contains(type))
        {
            return true;
        }

        if (codecs.Of(type) is null)
        {
            return false;
        }

        _known.Add(type);
        return true;
    }
}
