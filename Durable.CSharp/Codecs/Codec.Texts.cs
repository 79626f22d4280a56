using System.Text;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Units of UTF-16: two bytes.</summary>
    public static ICodec<char> Char { get; } = new Fixed<char>("char", sizeof(char), Numbers.Put, Numbers.TryTake);

    /// <summary>Characters of Unicode: their number in four bytes.</summary>
    public static ICodec<Rune> Rune { get; } = new Fixed<Rune>("rune", sizeof(int), Numbers.Put, Numbers.TryTake);

    /// <summary>Texts: UTF-8. A text with a surrogate that has no partner: one byte <c>FF</c>, then UTF-16.</summary>
    public static ICodec<string> String { get; } = new TextForm("string");

    /// <summary>GUIDs: sixteen bytes, in the order in which they are printed.</summary>
    public static ICodec<Guid> Guid { get; } = new Fixed<Guid>("guid", Guids.Size, Guids.Put, Guids.TryTake);

    /// <summary>URIs: one byte, 1 for an absolute one and 0 for a relative one, then its original text as <see cref="String" /> has it.</summary>
    public static ICodec<Uri> Uri { get; } = new UriForm("uri");

    /// <summary>Versions: four integers of four bytes, -1 for those that it does not have.</summary>
    public static ICodec<Version> Version { get; } = new VersionForm("version");

    /// <summary>Bytes as they are.</summary>
    public static ICodec<byte[]> Bytes { get; } = new BytesForm("bytes");

    /// <summary>Bytes as they are.</summary>
    public static ICodec<ReadOnlyMemory<byte>> Memory { get; } = new MemoryForm("memory");

    /// <summary>The tuple of nothing: no bytes.</summary>
    public static ICodec<ValueTuple> Unit { get; } = new UnitForm<ValueTuple>("tuple()");
}
