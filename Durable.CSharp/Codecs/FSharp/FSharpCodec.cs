using AnyOrder.Durable.Forms;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable.FSharp;

/// <summary>Codecs of F#'s own types, beside those of <see cref="Codec" />: <c>FSharpCodec.Option(Codec.Int32)</c>.</summary>
public static class FSharpCodec
{
    /// <summary>The value of <c>unit</c>: no bytes.</summary>
    public static ICodec<Unit> Unit { get; } = new UnitForm<Unit>("unit");

    /// <summary>Options: the version of the codec of the item, one byte, 1 for some and 0 for none, then the item as a part.</summary>
    /// <param name="item">The codec of the item.</param>
    public static ICodec<FSharpOption<T>> Option<T>(ICodec<T> item) =>
        new OptionalForm<FSharpOption<T>, T>(
            $"option({item.NotNull().Id})",
            item,
            option => FSharpOption<T>.get_IsSome(option),
            option => option.Value,
            FSharpOption<T>.None,
            FSharpOption<T>.Some
        );

    /// <summary>Options that are structs: as options.</summary>
    /// <param name="item">The codec of the item.</param>
    public static ICodec<FSharpValueOption<T>> ValueOption<T>(ICodec<T> item) =>
        new OptionalForm<FSharpValueOption<T>, T>(
            $"value-option({item.NotNull().Id})",
            item,
            option => option.IsSome,
            option => option.Value,
            FSharpValueOption<T>.None,
            FSharpValueOption<T>.Some
        );

    /// <summary>Lists of F#: as arrays.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<FSharpList<T>> List<T>(ICodec<T> item) =>
        new SequenceForm<FSharpList<T>, T>($"fsharp-list({item.NotNull().Id})", item, list => list, ListModule.OfArray);

    /// <summary>Sets of F#: as sets, in the order of the bytes of the parts.</summary>
    /// <param name="item">The codec of the items.</param>
    public static ICodec<FSharpSet<T>> Set<T>(ICodec<T> item) =>
        new SetForm<FSharpSet<T>, T>($"fsharp-set({item.NotNull().Id})", item, items => new FSharpSet<T>(items));

    /// <summary>Maps of F#: as dictionaries, in the order of the bytes of the keys.</summary>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    public static ICodec<FSharpMap<TKey, T>> Map<TKey, T>(ICodec<TKey> key, ICodec<T> value) =>
        new DictionaryForm<FSharpMap<TKey, T>, TKey, T>(
            $"fsharp-map({key.NotNull().Id},{value.NotNull().Id})",
            key,
            value,
            entries => new FSharpMap<TKey, T>(entries.Select(entry => System.Tuple.Create(entry.Key, entry.Value)))
        );

    /// <summary>Tuples of two that are objects, as those of F# are: as tuples.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    public static ICodec<Tuple<T1, T2>> Tuple<T1, T2>(ICodec<T1> codec1, ICodec<T2> codec2) =>
        new AliasForm<Tuple<T1, T2>, (T1, T2)>(
            $"fsharp-tuple({codec1.NotNull().Id},{codec2.NotNull().Id})",
            id => new TupleForm<T1, T2>(id, codec1, codec2),
            tuple => tuple.ToValueTuple(),
            tuple => tuple.ToTuple()
        );

    /// <summary>Tuples of three that are objects, as those of F# are: as tuples.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    public static ICodec<Tuple<T1, T2, T3>> Tuple<T1, T2, T3>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3
    ) =>
        new AliasForm<Tuple<T1, T2, T3>, (T1, T2, T3)>(
            $"fsharp-tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id})",
            id => new TupleForm<T1, T2, T3>(id, codec1, codec2, codec3),
            tuple => tuple.ToValueTuple(),
            tuple => tuple.ToTuple()
        );

    /// <summary>Tuples of four that are objects, as those of F# are: as tuples.</summary>
    /// <param name="codec1">The codec of a part.</param>
    /// <param name="codec2">The codec of a part.</param>
    /// <param name="codec3">The codec of a part.</param>
    /// <param name="codec4">The codec of a part.</param>
    public static ICodec<Tuple<T1, T2, T3, T4>> Tuple<T1, T2, T3, T4>(
        ICodec<T1> codec1,
        ICodec<T2> codec2,
        ICodec<T3> codec3,
        ICodec<T4> codec4
    ) =>
        new AliasForm<Tuple<T1, T2, T3, T4>, (T1, T2, T3, T4)>(
            $"fsharp-tuple({codec1.NotNull().Id},{codec2.NotNull().Id},{codec3.NotNull().Id},{codec4.NotNull().Id})",
            id => new TupleForm<T1, T2, T3, T4>(id, codec1, codec2, codec3, codec4),
            tuple => tuple.ToValueTuple(),
            tuple => tuple.ToTuple()
        );
}
