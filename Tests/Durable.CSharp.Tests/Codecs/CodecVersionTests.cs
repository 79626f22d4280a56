using System.Buffers;
using System.Text.Json;
using AnyOrder.Durable.FSharp;
using Microsoft.FSharp.Core;
using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>A newer codec reads what an older one wrote, wherever it stands.</summary>
public class CodecVersionTests
{
    private static readonly ICodec<int> Cents = new Price(1);
    private static readonly ICodec<int> TenthsOfCents = new Price(2).UpgradeFrom(Cents, cents => cents * 10);
    private static readonly ICodec<int> HundredthsOfCents = new Price(3).UpgradeFrom(TenthsOfCents, tenths => tenths * 10);

    [Fact]
    public void A_codec_reads_the_version_it_is_upgraded_from()
    {
        Assert.Equal(70, TenthsOfCents.Decode(Cents.Encoded(7), 1));
        Assert.Equal(7, TenthsOfCents.Decode(TenthsOfCents.Encoded(7), 2));
        Assert.Equal(("price", 2), (TenthsOfCents.Id, TenthsOfCents.Version));
    }

    [Fact]
    public void Upgrades_follow_one_another()
    {
        Assert.Equal(700, HundredthsOfCents.Decode(Cents.Encoded(7), 1));
        Assert.Equal(70, HundredthsOfCents.Decode(Cents.Encoded(7), 2));
        Assert.Equal(7, HundredthsOfCents.Decode(Cents.Encoded(7), 3));
    }

    [Fact]
    public void Or_stand_side_by_side_from_the_newest_to_the_oldest()
    {
        ICodec<int> codec = new Price(3).UpgradeFrom(new Price(2), tenths => tenths * 10).UpgradeFrom(Cents, cents => cents * 100);

        Assert.Equal([700, 70, 7], new[] { 1, 2, 3 }.Select(version => codec.Decode(Cents.Encoded(7), version)));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new Price(3).UpgradeFrom(Cents, n => n).UpgradeFrom(new Price(2), n => n));
        Assert.Equal("former", refused.ParamName);
        Assert.Contains("newest former version first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_before_the_oldest_and_after_the_newest_is_refused()
    {
        Assert.Throws<FormatException>(() => TenthsOfCents.Decode(Cents.Encoded(7), 0));
        Assert.Throws<FormatException>(() => TenthsOfCents.Decode(Cents.Encoded(7), 3));
    }

    [Fact]
    public void A_former_codec_has_the_same_id_and_a_lower_version()
    {
        Assert.Contains("int32", Assert.Throws<ArgumentException>("former", () => Cents.UpgradeFrom(Codec.Int32, n => n)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("former", () => Cents.UpgradeFrom(new Price(1), n => n));
        Assert.Throws<ArgumentException>("former", () => Cents.UpgradeFrom(new Price(2), n => n));
    }

    [Theory]
    [MemberData(nameof(Wholes))]
    public void Parts_are_read_by_the_version_that_wrote_them(string whole)
    {
        var (write, read) = Made[whole];

        Assert.Equal(7, read(Cents, write(Cents, 7)));
        Assert.Equal(70, read(TenthsOfCents, write(Cents, 7)));
        Assert.Equal(7, read(TenthsOfCents, write(TenthsOfCents, 7)));

        string message = Assert.Throws<FormatException>(() => read(Cents, write(TenthsOfCents, 7))).Message;
        Assert.Contains("price", message, StringComparison.Ordinal);
        Assert.Contains("version 2", message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Wholes => [.. Made.Keys];

    /// <summary>How a price is written and read as a part of something.</summary>
    private static Dictionary<string, (Func<ICodec<int>, int, byte[]> Write, Func<ICodec<int>, byte[], int> Read)> Made =>
        new()
        {
            ["array"] = Part(price => Codec.Array(price), n => [n], array => array[0]),
            ["list of lists"] = Part(price => Codec.List(Codec.List(price)), n => [[n]], list => list[0][0]),
            ["set"] = Part(price => Codec.Set(price), n => [n], set => set.Single()),
            ["key"] = Part(price => Codec.Dictionary(price, Codec.String), n => new() { [n] = "" }, table => table.Keys.Single()),
            ["value"] = Part(price => Codec.Dictionary(Codec.String, price), n => new() { [""] = n }, table => table[""]),
            ["tuple"] = Part(price => Codec.Tuple(Codec.String, price), n => ("", n), pair => pair.Item2),
            ["pair"] = Part(price => Codec.KeyValuePair(Codec.String, price), n => new("", n), pair => pair.Value),
            ["option"] = Part(FSharpCodec.Option, FSharpOption<int>.Some, option => option.Value),
            ["nullable"] = Part(price => Codec.Array(Codec.Nullable(price)), n => [n], array => array[0]!.Value),
            ["converted"] = Part(price => price.Convert("x", (Tuple<int> one) => one.Item1, Tuple.Create), Tuple.Create, one => one.Item1),
        };

    private static (Func<ICodec<int>, int, byte[]>, Func<ICodec<int>, byte[], int>) Part<T>(
        Func<ICodec<int>, ICodec<T>> codec,
        Func<int, T> make,
        Func<T, int> take
    ) => ((price, n) => codec(price).Encoded(make(n)), (price, bytes) => take(codec(price).Decode(bytes, 1)));

    [Fact]
    public void Json_is_read_by_its_own_version_only()
    {
        ICodec<StoredOrder> second = Codec.Json(StoredJson.Default.StoredOrder, "order", 2);
        ICodec<FormerOrder> first = Codec.Json(StoredJson.Default.FormerOrder, "order");
        byte[] former = first.Encoded(new FormerOrder("a"));

        Assert.Contains("UpgradeFrom", Assert.Throws<FormatException>(() => second.Decode(former, 1)).Message, StringComparison.Ordinal);
        Assert.Equal(new StoredOrder("a", 1), second.UpgradeFrom(first, order => new StoredOrder(order.Name, 1)).Decode(former, 1));
    }

    [Fact]
    public void What_is_no_json_says_why()
    {
        FormatException refused = Assert.Throws<FormatException>(() => Codec.Json(StoredJson.Default.StoredOrder, "order").Decode("{\"Id\":7}"u8, 1));

        Assert.IsType<JsonException>(refused.InnerException);
        Assert.Throws<FormatException>(() => Codec.Json(StoredJson.Default.StoredOrder, "order").Decode("null"u8, 1));
    }

    private sealed class Price(int version) : ICodec<int>
    {
        public string Id => "price";

        public int Version => version;

        public void Encode(int value, IBufferWriter<byte> output) => Codec.Int32.Encode(value, output);

        public int Decode(ReadOnlySpan<byte> bytes, int version) =>
            version == Version ? Codec.Int32.Decode(bytes, 1) : throw new FormatException("another version of price");
    }
}
