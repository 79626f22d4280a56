using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Tuples of two: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    public static ICodec<(T1, T2)> Tuple<T1, T2>(ICodec<T1> codec1, ICodec<T2> codec2) =>
        new TupleForm<T1, T2>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id})",
            codec1,
            codec2
        );

    /// <summary>Tuples of three: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    public static ICodec<(T1, T2, T3)> Tuple<T1, T2, T3>(ICodec<T1> codec1, ICodec<T2> codec2, ICodec<T3> codec3) =>
        new TupleForm<T1, T2, T3>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id})",
            codec1,
            codec2,
            codec3
        );

    /// <summary>Tuples of four: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    /// <param name="codec4">The codec of a part.</param>
    public static ICodec<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3,
        ICodec<T4> codec4
    ) =>
        new TupleForm<T1, T2, T3, T4>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id},{codec4.NotNull().Id})",
            codec1,
            codec2,
            codec3,
            codec4
        );

    /// <summary>Tuples of five: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    /// <param name="codec4">The codec of a part.</param>
    /// <param name="codec5">The codec of a part.</param>
    public static ICodec<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3,
        ICodec<T4> codec4,
        ICodec<T5> codec5
    ) =>
        new TupleForm<T1, T2, T3, T4, T5>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id},{codec4.NotNull().Id},{codec5.NotNull().Id})",
            codec1,
            codec2,
            codec3,
            codec4,
            codec5
        );

    /// <summary>Tuples of six: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    /// <param name="codec4">The codec of a part.</param>
    /// <param name="codec5">The codec of a part.</param>
    /// <param name="codec6">The codec of a part.</param>
    public static ICodec<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3,
        ICodec<T4> codec4,
        ICodec<T5> codec5,
        ICodec<T6> codec6
    ) =>
        new TupleForm<T1, T2, T3, T4, T5, T6>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id},{codec4.NotNull().Id},{codec5.NotNull().Id},{codec6.NotNull().Id})",
            codec1,
            codec2,
            codec3,
            codec4,
            codec5,
            codec6
        );

    /// <summary>Tuples of seven: the versions of the codecs of the parts, then the parts.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    /// <param name="codec4">The codec of a part.</param>
    /// <param name="codec5">The codec of a part.</param>
    /// <param name="codec6">The codec of a part.</param>
    /// <param name="codec7">The codec of a part.</param>
    public static ICodec<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3,
        ICodec<T4> codec4,
        ICodec<T5> codec5,
        ICodec<T6> codec6,
        ICodec<T7> codec7
    ) =>
        new TupleForm<T1, T2, T3, T4, T5, T6, T7>(
            $"tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id},{codec4.NotNull().Id},{codec5.NotNull().Id},{codec6.NotNull().Id},{codec7.NotNull().Id})",
            codec1,
            codec2,
            codec3,
            codec4,
            codec5,
            codec6,
            codec7
        );

    /// <summary>Keys with values: as a tuple of two.</summary>
    /// <param name="key">The codec of the key.</param>
    /// <param name="value">The codec of the value.</param>
    public static ICodec<KeyValuePair<TKey, T>> KeyValuePair<TKey, T>(ICodec<TKey> key, ICodec<T> value) =>
        new AliasForm<KeyValuePair<TKey, T>, (TKey, T)>(
            $"pair({key.NotNull().Id},{value.NotNull().Id})",
            id => new TupleForm<TKey, T>(id, key, value),
            pair => (pair.Key, pair.Value),
            parts => new KeyValuePair<TKey, T>(parts.Item1, parts.Item2)
        );
}
