using System.Collections.Immutable;
using AnyOrder.Durable.FSharp;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>What has no order has the same bytes in whatever order it was made.</summary>
public class CodecOrderTests
{
    private static readonly Arbitrary<(string[] Keys, string[] Shuffled)> Shuffles = Arb.ToArbitrary(
        from keys in CodecValues.String.ArrayOf()
        from shuffled in Gen.Shuffle(keys.Distinct().ToArray())
        select (keys.Distinct().ToArray(), shuffled.ToArray())
    );

    [Fact]
    public void Sets_have_the_same_bytes_in_every_order()
    {
        Same(Codec.Set(Codec.String), keys => keys.ToHashSet());
        Same(Codec.ReadOnlySet(Codec.String), keys => keys.ToHashSet());
        Same(Codec.ImmutableSet(Codec.String), keys => keys.ToImmutableHashSet());
    }

    [Fact]
    public void Dictionaries_have_the_same_bytes_in_every_order()
    {
        ICodec<int> value = Codec.Int32;
        Same(Codec.Dictionary(Codec.String, value), keys => keys.ToDictionary(key => key, key => key.Length));
        Same(Codec.ReadOnlyDictionary(Codec.String, value), keys => keys.ToDictionary(key => key, key => key.Length));
        Same(Codec.ImmutableDictionary(Codec.String, value), keys => keys.ToImmutableDictionary(key => key, key => key.Length));
    }

    [Fact]
    public void Those_of_one_comparer_are_read_by_one()
    {
        StringComparer comparer = StringComparer.OrdinalIgnoreCase;
        ICodec<HashSet<string>> set = Codec.Set(Codec.String, comparer);
        ICodec<Dictionary<string, int>> dictionary = Codec.Dictionary(Codec.String, Codec.Int32, comparer);

        Assert.Contains("A", set.Decode(set.Encoded(["a"]), 1));
        Assert.Equal(7, dictionary.Decode(dictionary.Encoded(new() { ["a"] = 7 }), 1)["A"]);
    }

    [Fact]
    public void Keys_that_the_comparer_does_not_tell_apart_are_refused()
    {
        StringComparer comparer = StringComparer.OrdinalIgnoreCase;
        byte[] set = Codec.Set(Codec.String).Encoded(["a", "A"]);
        byte[] dictionary = Codec.Dictionary(Codec.String, Codec.Int32).Encoded(new() { ["a"] = 1, ["A"] = 2 });

        Assert.Contains("equal", Assert.Throws<FormatException>(() => Codec.Set(Codec.String, comparer).Decode(set, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Codec.ImmutableSet(Codec.String, comparer).Decode(set, 1));
        Assert.Throws<FormatException>(() => Codec.Dictionary(Codec.String, Codec.Int32, comparer).Decode(dictionary, 1));
        Assert.Throws<FormatException>(() => Codec.ReadOnlyDictionary(Codec.String, Codec.Int32, comparer).Decode(dictionary, 1));
        Assert.Throws<FormatException>(() => Codec.ImmutableDictionary(Codec.String, Codec.Int32, comparer).Decode(dictionary, 1));
    }

    [Fact]
    public void Keys_that_are_written_alike_are_refused()
    {
        ICodec<string> first = Codec.String.Convert("first", (string text) => text[..1], text => text);

        Assert.Contains("set(first)", Assert.Throws<ArgumentException>(() => Codec.Set(first).Encoded(["ab", "ac"])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Codec.Dictionary(first, Codec.Int32).Encoded(new() { ["ab"] = 1, ["ac"] = 1 }));
    }

    [Theory]
    [InlineData("0102" + "0262" + "0261")]
    [InlineData("0102" + "0261" + "0261")]
    public void Keys_in_another_order_or_there_twice_are_refused(string hex)
    {
        // also where the items would not be equal to one another
        Assert.Contains("twice", Assert.Throws<FormatException>(() => Codec.Set(Codec.String).Decoded(hex)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => FSharpCodec.Set(Codec.String).Decoded(hex));
    }

    [Fact]
    public void A_key_of_a_dictionary_is_not_null()
    {
        Assert.Throws<FormatException>(() => Codec.Dictionary(Codec.String, Codec.String).Decoded("010101" + "00" + "0261"));
    }

    [Fact]
    public void A_map_of_fsharp_has_the_bytes_of_a_dictionary() =>
        Prop.ForAll(
                Shuffles,
                keys =>
                    FSharpCodec
                        .Map(Codec.String, Codec.Int32)
                        .Encoded(MapModule.OfSeq(keys.Keys.Select(key => Tuple.Create(key, key.Length))))
                        .SequenceEqual(Codec.Dictionary(Codec.String, Codec.Int32).Encoded(keys.Shuffled.ToDictionary(key => key, key => key.Length)))
            )
            .QuickCheckThrowOnFailure();

    private static void Same<T>(ICodec<T> codec, Func<string[], T> make) =>
        Prop.ForAll(Shuffles, keys => codec.Encoded(make(keys.Keys)).SequenceEqual(codec.Encoded(make(keys.Shuffled)))).QuickCheckThrowOnFailure();
}
