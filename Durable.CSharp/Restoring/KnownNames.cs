namespace AnyOrder.Durable;

/// <summary>Makes the names of rows again: those that the loop or the codecs know, and others by the type of their codec.</summary>
internal sealed class KnownNames
{
    private readonly string _runId;
    private readonly Contents _contents;
    private readonly Codecs _codecs;
    private readonly ValueReader _values;
    private readonly ILookup<string, Name> _plain;
    private readonly HashSet<Name> _patterns;
    private ILookup<string, Name> _families;
    private bool _hasOwned;
    private Name? _lastPattern;
    private string? _stamp;
    private ValueCodec? _ofStamp;

    public KnownNames(string runId, Loop loop, Codecs codecs, ValueReader values)
    {
        (_runId, _contents, _codecs, _values) = (runId, loop.Contents, codecs, values);
        var rules = _contents.Rules.Select(rule => rule.Value).ToList();
        _plain = ContentsModule.inputs(_contents)
            .Select(input => input.Name)
            .Concat(rules.Where(rule => !RuleModule.isOfFamily(rule)).Select(rule => rule.Name))
            .Concat(codecs.Names)
            .ToLookup(name => name.Key);
        _patterns =
        [
            .. rules.Where(RuleModule.isOfFamily).Select(rule => rule.Name).Concat(codecs.Families),
            .. _plain.SelectMany(names => names).Select(name => AnyOrder.FSharp.Name.pattern(name)?.Value).OfType<Name>(),
        ];
        _families = _patterns.ToLookup(pattern => pattern.Key);
    }

    /// <summary>Refuses a member of a family that nobody knows: its name could not be made again.</summary>
    public void CheckFamily(Name name)
    {
        if (name.FamilyKey is null)
        {
            return;
        }

        var pattern = AnyOrder.FSharp.Name.pattern(name)?.Value;

        if (!ReferenceEquals(pattern, _lastPattern) && (pattern is null || !(_patterns.Contains(pattern) || FindOwned() && _patterns.Contains(pattern))))
        {
            throw MissingCodec.OfFamily(_runId, name);
        }

        _lastPattern = pattern;
    }

    /// <summary>Whether it is known what kind of name a row has.</summary>
    public bool Know(JournalRow row) => row.Family is null || _families.Contains(row.Family) || FindOwned() && _families.Contains(row.Family);

    /// <summary>Makes the families known whose members programs own, once: of a million programs, most loops have none.</summary>
    private bool FindOwned()
    {
        if (_hasOwned)
        {
            return false;
        }

        _hasOwned = true;
        _patterns.UnionWith(ContentsModule.ownedNames(_contents).Select(name => AnyOrder.FSharp.Name.pattern(name)?.Value).OfType<Name>());
        _families = _patterns.ToLookup(pattern => pattern.Key);
        return true;
    }

    /// <summary>The name of a row, with the codec that is expected at it.</summary>
    public KnownName Of(JournalRow row)
    {
        if (row.Name is null)
        {
            throw _values.Broken(row, "names nothing");
        }

        return Plainly(row) ?? Of(row, row.Family is null ? Plain(row) : Members(row));
    }

    /// <summary>The name of a row of which nothing is known but the type of its codec, or which a program owns: most of them.</summary>
    private KnownName? Plainly(JournalRow row)
    {
        if (row.Family is not null || row.Marks.HasFlag(RowMarks.AllowsEqual) || _plain.Contains(row.Name!))
        {
            return null;
        }

        var owned = ContentsModule.tryEntry(row.Label ?? row.Name!, _contents)?.Owns;

        if (owned is null || owned.IsEmpty)
        {
            return OfStamp(row.Codec) is { } codec ? new(codec.MakeName(row.Name!, null), codec, true) : null;
        }

        var name = owned.Head;
        return owned.Tail.IsEmpty && name.Key == row.Name && name.FamilyKey is null && !name.AllowsEqual && OfStamp(row.Codec) is { } own && own.Type == name.Type
            ? new(name, own, true)
            : null;
    }

    /// <summary>The codec of a type, by what a row says of it, where it is the codec of all names of the type.</summary>
    private ValueCodec? OfStamp(string? stamp)
    {
        if (!ReferenceEquals(stamp, _stamp))
        {
            _stamp = stamp;
            var known = stamp?.LastIndexOf('/') is { } slash and > 0 ? _codecs.WithId(stamp[..slash]) : null;
            _ofStamp = known is not null && known.Stamp == stamp && ReferenceEquals(_codecs.Of(known.Type), known) ? known : null;
        }

        return _ofStamp;
    }

    private KnownName Of(JournalRow row, IEnumerable<(Name? Name, ValueCodec? Codec)> names)
    {
        var candidates = names.ToList();
        var id = _values.IdOf(row);
        var (known, expected) = candidates.FirstOrDefault(candidate => candidate.Codec?.Id == id);

        if (expected is null)
        {
            if (candidates.FirstOrDefault().Codec is { } other)
            {
                throw _values.Broken(
                    row,
                    $"was written by the codec {row.Codec}, and {other.Stamp} is expected at {row.Name}, which is of type {other.Type}. "
                        + (
                            _codecs.WithId(id) is { } former && former.Type != other.Type
                                ? $"Then it was of type {former.Type}: forget it, or begin another run under another id"
                                : "Give the name the codec it was written by"
                        )
                );
            }

            expected = row.Family is null
                ? _codecs.WithId(id)
                    ?? throw _values.Broken(row, $"was written by the codec {row.Codec}, which is unknown here. Add it to {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}")
                : throw _values.Broken(
                    row,
                    $"is of the family {row.Family}, which is unknown here. Make it known by {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}.For(family)"
                );
        }

        var allowsEqual = row.Marks.HasFlag(RowMarks.AllowsEqual);
        var isExact = !allowsEqual || known?.AllowsEqual == true;

        if (known is null || known.AllowsEqual != allowsEqual)
        {
            known = expected.MakeName(row.Name!, known?.Membership);
        }

        return new(known, expected, isExact);
    }

    private IEnumerable<(Name? Name, ValueCodec? Codec)> Plain(JournalRow row)
    {
        var entry = ContentsModule.tryEntry(row.Label ?? row.Name!, _contents);

        if (entry is not null)
        {
            foreach (var name in entry.Owns)
            {
                if (name.Key == row.Name && name.FamilyKey is null)
                {
                    yield return (name, _codecs.Of(name));
                }
            }
        }

        foreach (var name in _plain[row.Name!])
        {
            if (name.FamilyKey is null)
            {
                yield return (name, _codecs.Of(name));
            }
        }
    }

    private IEnumerable<(Name? Name, ValueCodec? Codec)> Members(JournalRow row)
    {
        foreach (var name in _plain[row.Name!])
        {
            if (name.FamilyKey == row.Family)
            {
                yield return (name, _codecs.Of(name));
            }
        }

        Know(row);

        foreach (var pattern in _families[row.Family!])
        {
            var codec = _codecs.OfFamily(pattern);
            yield return (codec?.MakeName(row.Name!, AnyOrder.FSharp.Name.membership(pattern)), codec);
        }
    }
}
