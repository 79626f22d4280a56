using System.Globalization;

namespace AnyOrder.Durable;

/// <summary>Makes the names of rows again: those that the loop or the codecs know, and others by the type of their codec.</summary>
internal sealed class KnownNames
{
    private readonly string _runId;
    private readonly Contents _contents;
    private readonly Codecs _codecs;
    private readonly ILookup<string, Name> _plain;
    private readonly ILookup<string, Name> _families;
    private readonly HashSet<Name> _patterns;
    private Name? _lastPattern;
    private string? _stamp;
    private ValueCodec? _ofStamp;

    public KnownNames(string runId, Loop loop, Codecs codecs)
    {
        (_runId, _contents, _codecs) = (runId, loop.Contents, codecs);
        var rules = _contents.Rules.Select(rule => rule.Value).ToList();
        _plain = ContentsModule.inputs(_contents)
            .Select(input => input.Name)
            .Concat(rules.Where(rule => !RuleModule.isOfFamily(rule)).Select(rule => rule.Name))
            .Concat(codecs.Names)
            .ToLookup(name => name.Key);
        _patterns = [.. rules.Where(RuleModule.isOfFamily).Select(rule => rule.Name).Concat(codecs.Families)];
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

        if (!ReferenceEquals(pattern, _lastPattern) && (pattern is null || !_patterns.Contains(pattern)))
        {
            throw MissingCodec.OfFamily(_runId, name);
        }

        _lastPattern = pattern;
    }

    /// <summary>The name of a row, with the codec that is expected at it.</summary>
    public KnownName Of(JournalRow row)
    {
        if (row.Name is null)
        {
            throw Broken(row, "names nothing");
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
        var id = CodecId(row);
        var (known, expected) = candidates.FirstOrDefault(candidate => candidate.Codec?.Id == id);

        if (expected is null)
        {
            if (candidates.FirstOrDefault().Codec is { } other)
            {
                throw Broken(
                    row,
                    $"was written by the codec {row.Codec}, and {other.Stamp} is expected at {row.Name}, which is of type {other.Type}. Give the name the codec it was written by"
                );
            }

            expected = row.Family is null
                ? _codecs.WithId(id)
                    ?? throw Broken(row, $"was written by the codec {row.Codec}, which is unknown here. Add it to {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}")
                : throw Broken(
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

    /// <summary>The value of a row.</summary>
    public object? Read(JournalRow row, ValueCodec codec)
    {
        if (row.Value is not { } bytes)
        {
            return null;
        }

        var version = VersionOf(row, codec);

        try
        {
            return codec.Decode(bytes.Span, version);
        }
        catch (Exception error)
        {
            throw Unreadable(row, codec, error);
        }
    }

    /// <summary>Whether the value of a row is one that has these bytes now.</summary>
    public bool SayTheSame(JournalRow row, ValueCodec codec, ReadOnlySpan<byte> now)
    {
        var version = VersionOf(row, codec);

        try
        {
            return codec.SaysTheSame(row.Value.GetValueOrDefault().Span, version, now);
        }
        catch (Exception error)
        {
            throw Unreadable(row, codec, error);
        }
    }

    /// <summary>The codec of the result of a program, as the row has one.</summary>
    public ValueCodec OfResult(JournalRow row, Type type)
    {
        var expected = _codecs.Of(type) ?? throw MissingCodec.OfResult(_runId, row.Label!, type);

        return expected.Id == CodecId(row)
            ? expected
            : throw Broken(
                row,
                $"was written by the codec {row.Codec}, and {expected.Stamp} is expected for the result of {row.Label}, which is of type {type}. Give the type the codec it was written by"
            );
    }

    /// <summary>What is said of a row that cannot be used.</summary>
    public JournalException Broken(JournalRow row, string what, Exception? error = null) =>
        new($"Run {_runId}: row {row.Number}{((row.Name ?? row.Label) is { } about ? $", {about}," : "")} {what}.", error);

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

        foreach (var pattern in _families[row.Family!])
        {
            var codec = _codecs.OfFamily(pattern);
            yield return (codec?.MakeName(row.Name!, AnyOrder.FSharp.Name.membership(pattern)), codec);
        }
    }

    private string CodecId(JournalRow row) =>
        row.Codec?.LastIndexOf('/') is { } slash and > 0 ? row.Codec[..slash] : throw Broken(row, "names no codec");

    private int VersionOf(JournalRow row, ValueCodec codec)
    {
        var stamp = row.Codec!;

        if (stamp == codec.Stamp)
        {
            return codec.Version;
        }

        if (!int.TryParse(stamp.AsSpan(stamp.LastIndexOf('/') + 1), CultureInfo.InvariantCulture, out var version) || version < 1)
        {
            throw Broken(row, $"names the codec {stamp}, which has no version");
        }

        return version <= codec.Version
            ? version
            : throw Broken(row, $"was written by the codec {stamp}, and only versions up to {codec.Version} can be read here");
    }

    private JournalException Unreadable(JournalRow row, ValueCodec codec, Exception error) =>
        Broken(row, $"cannot be read by the codec {codec.Stamp}, which threw {error.GetType().Name}: {error.Message}", error);
}
