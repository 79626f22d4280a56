using System.Diagnostics;
using System.Globalization;

namespace AnyOrder.Durable;

/// <summary>One row of a journal. To a journal all of it but the number is payload: it keeps rows, and does not read them.</summary>
[DebuggerDisplay("{Shown,nq}")]
public readonly record struct JournalRow
{
    /// <summary>Counts the rows of a run from 1 on, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>What the row says.</summary>
    public required RowKind Kind { get; init; }

    /// <summary>What else it says.</summary>
    public RowMarks Marks { get; init; }

    /// <summary>The key of the name; null where the row is about none.</summary>
    public string? Name { get; init; }

    /// <summary>The key of the family that the name is a member of; null for a plain name.</summary>
    public string? Family { get; init; }

    /// <summary>The label of the program; null where it is the key of the name, and where the row is about none.</summary>
    public string? Label { get; init; }

    /// <summary>How many claims the program had made before this one.</summary>
    public int Position { get; init; }

    /// <summary>The id and the version of the codec that wrote the value, <c>int32/1</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>The value as its codec wrote it; null where the value is null or the row has none.</summary>
    /// <remarks>Bytes that are empty are not null. Mind that an array that is null becomes empty bytes: write <c>default(ReadOnlyMemory&lt;byte&gt;?)</c> for null where the compiler could take it for an array.</remarks>
    public ReadOnlyMemory<byte>? Value { get; init; }

    /// <summary>The rows whose values the program had got before, since its last row: see <c>docs/durable.md</c>.</summary>
    public ReadOnlyMemory<byte> Reads { get; init; }

    // how long the value is, and not what it is
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown =>
        string.Join(
            ' ',
            [
                Number.ToString(CultureInfo.InvariantCulture),
                $"{Kind}",
                .. Name is null ? [] : new[] { Name },
                .. Label is null ? [] : new[] { $"by {Label}" },
                .. Codec is null ? [] : new[] { $"({Codec}, {(Value is { } bytes ? Quantity.Of(bytes.Length, "byte", "bytes") : "null")})" },
            ]
        );

    /// <summary>Whether both say the same, byte for byte.</summary>
    /// <param name="other">The other row.</param>
    public bool Equals(JournalRow other) =>
        Number == other.Number
        && Kind == other.Kind
        && Marks == other.Marks
        && Name == other.Name
        && Family == other.Family
        && Label == other.Label
        && Position == other.Position
        && Codec == other.Codec
        && Value.HasValue == other.Value.HasValue
        && Value.GetValueOrDefault().Span.SequenceEqual(other.Value.GetValueOrDefault().Span)
        && Reads.Span.SequenceEqual(other.Reads.Span);

    /// <summary>A hash that equal rows share.</summary>
    public override int GetHashCode() => HashCode.Combine(Number, Kind, Name, Label, Position);
}
