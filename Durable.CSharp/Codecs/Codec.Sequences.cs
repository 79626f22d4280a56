using System.Collections.Immutable;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Arrays: the version of the codec of the items, their count, then each as a part. For <c>byte[]</c> there is <see cref="Bytes" />.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<T[]> Array<T>(ICodec<T> item) => new SequenceForm<T[], T>(Id("array", item), item, array => array, array => array);

    /// <summary>Lists: as arrays.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<List<T>> List<T>(ICodec<T> item) => new SequenceForm<List<T>, T>(Id("list", item), item, list => list, array => [.. array]);

    /// <summary>Lists that are only read: as arrays. What is read is a list that cannot be changed, whatever was written.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<IReadOnlyList<T>> ReadOnlyList<T>(ICodec<T> item) =>
        new SequenceForm<IReadOnlyList<T>, T>(Id("readonly-list", item), item, list => list, System.Array.AsReadOnly);

    /// <summary>Immutable arrays: as arrays. One that was never made has no bytes at all, and is read as such.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<ImmutableArray<T>> ImmutableArray<T>(ICodec<T> item) => new ImmutableArrayForm<T>(Id("immutable-array", item), item);

    /// <summary>Immutable lists: as arrays.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<ImmutableList<T>> ImmutableList<T>(ICodec<T> item) =>
        new SequenceForm<ImmutableList<T>, T>(Id("immutable-list", item), item, list => list, array => [.. array]);

    private static string Id<T>(string kind, ICodec<T> item) => $"{kind}({item.NotNull().Id})";
}
