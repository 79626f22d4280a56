using System.Globalization;

namespace AnyOrder.Durable;

/// <summary>Reads the values of rows, by the codecs that are expected, and says what is wrong with those that cannot be read.</summary>
internal sealed class ValueReader(string runId, Codecs codecs)
{
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
    public ValueCodec OfResult(JournalRow row, Entry entry)
    {
        var type = entry.ResultType;
        var expected =
            (entry.IsDefinition ? codecs.Of(entry.Owns.Head) : codecs.Of(type)) ?? throw MissingCodec.OfResult(runId, row.Label!, type);

        return expected.Id == IdOf(row)
            ? expected
            : throw Broken(
                row,
                $"was written by the codec {row.Codec}, and {expected.Stamp} is expected for the result of {row.Label}, which is of type {type}. Give the type the codec it was written by"
            );
    }

    /// <summary>What is said of a row that cannot be used.</summary>
    public JournalException Broken(JournalRow row, string what, Exception? error = null) =>
        new($"Run {runId}: row {row.Number}{((row.Name ?? row.Label) is { } about ? $", {about}," : "")} {what}.", error);

    public string IdOf(JournalRow row) =>
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
        Broken(row, $"cannot be read by the codec {codec.Stamp}, which threw {error.GetType().Name}: {error.Message.TrimEnd('.')}", error);
}
