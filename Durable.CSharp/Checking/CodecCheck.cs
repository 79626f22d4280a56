namespace AnyOrder.Durable;

/// <summary>Finds out before a run whether there is a codec for all that is known of it by then.</summary>
internal static class CodecCheck
{
    /// <exception cref="JournalException">There is not.</exception>
    public static void Check(string runId, Loop loop, Codecs codecs)
    {
        // of a million definitions there are few types
        var known = new HashSet<Type>();

        foreach (var entry in ContentsModule.entries(loop.Contents))
        {
            if (known.Contains(entry.ResultType) && entry.IsDefinition)
            {
                continue;
            }

            if (!entry.IsDefinition && codecs.Of(entry.ResultType) is null)
            {
                throw MissingCodec.OfResult(runId, entry.Label, entry.ResultType);
            }

            foreach (var name in entry.Owns)
            {
                CheckName(name);
            }

            if (entry.IsDefinition && codecs.Of(entry.ResultType) is not null)
            {
                known.Add(entry.ResultType);
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

        void CheckName(Name name)
        {
            if (codecs.Of(name) is null)
            {
                throw MissingCodec.Of(runId, name);
            }
        }
    }
}
