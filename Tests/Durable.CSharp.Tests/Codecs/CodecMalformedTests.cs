using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>Bytes that no codec wrote are refused, and the message says by whom and why.</summary>
public class CodecMalformedTests
{
    [Theory]
    [InlineData("010203", "The bytes are not a value of the codec int32: they are 3, and it takes 4.")]
    [InlineData("0102030405", "The bytes are not a value of the codec int32: they are 5, and it takes 4.")]
    public void A_number_has_all_its_bytes_and_no_others(string hex, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Codec.Int32.Decoded(hex)).Message);

    [Theory]
    [InlineData("", "cut off")]
    [InlineData("02", "version 2")]
    [InlineData("00", "version 0")]
    [InlineData("8100", "longer than it needs to be")]
    [InlineData("01FFFFFFFF07", "2147483647 items are announced, and only 0 bytes follow")]
    [InlineData("01FFFFFFFF0F", "too large")]
    [InlineData("01FFFFFFFF87", "too large")]
    [InlineData("0101FFFFFFFF07", "2147483646 bytes are announced for int32, and only 0 follow")]
    [InlineData("010100", "there is null where int32 has none")]
    [InlineData("010002", "1 bytes follow after its end")]
    public void A_list_says_what_is_wrong(string hex, string why)
    {
        string message = Assert.Throws<FormatException>(() => Codec.List(Codec.Int32).Decoded(hex)).Message;

        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.Contains("codec " + (why.StartsWith("version", StringComparison.Ordinal) ? "int32:" : "list(int32):"), message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_is_the_same_in_every_culture()
    {
        string here = Assert.Throws<FormatException>(() => Codec.Int32.Decode([], -1)).Message;
        using AnyOrder.Tests.InCulture there = new("sv-SE");

        Assert.Equal(here, Assert.Throws<FormatException>(() => Codec.Int32.Decode([], -1)).Message);
    }

    [Theory]
    [InlineData("01FFFFFFFF07")]
    [InlineData("0101FFFFFFFF07")]
    public void A_length_that_cannot_be_allocates_nothing(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);
        ICodec<Guid[]> codec = Codec.Array(Codec.Guid);
        Assert.Throws<FormatException>(() => codec.Decode(bytes, 1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<FormatException>(() => codec.Decode(bytes, 1));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("C080")]
    [InlineData("EDA080")]
    [InlineData("FF")]
    [InlineData("FF00")]
    [InlineData("FF6100")]
    [InlineData("FF3DD800DE")]
    public void A_text_has_one_form_only(string hex) => Assert.Throws<FormatException>(() => Codec.String.Decoded(hex));

    [Theory]
    [InlineData("00000000000000000000000000001D00")]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("00000000000000000000000001000000")]
    public void A_decimal_has_a_scale_and_a_sign_and_nothing_else(string hex) => Assert.Throws<FormatException>(() => Codec.Decimal.Decoded(hex));

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("FFFF")]
    public void An_integer_of_any_size_takes_as_few_bytes_as_it_can(string hex) => Assert.Throws<FormatException>(() => Codec.BigInteger.Decoded(hex));

    [Theory]
    [InlineData("datetime", "000000000000000003")]
    [InlineData("datetime", "FFFFFFFFFFFFFFFF00")]
    [InlineData("datetimeoffset", "FFFFFFFFFFFFFFFF0000")]
    [InlineData("datetimeoffset", "0000000000000000" + "0100")]
    [InlineData("datetimeoffset", "0807060504030201" + "4903")]
    [InlineData("date", "FFFFFFFF")]
    [InlineData("time", "00C0692AC9000000")]
    public void A_time_is_one_that_there_can_be(string id, string hex)
    {
        ValueCodec codec = Codecs.Default.WithId(id)!;
        byte[] bytes = Convert.FromHexString(hex);

        Assert.Contains($"codec {id}: none has these", Assert.Throws<FormatException>(() => codec.Decode(bytes, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_null_is_not_written()
    {
        Assert.Throws<ArgumentNullException>("value", () => Codec.String.Encoded(null!));
        Assert.Throws<ArgumentNullException>("value", () => Codec.Nullable(Codec.Int32).Encoded(null));
        Assert.Throws<ArgumentNullException>("output", () => Codec.String.Encode("", null!));
    }

    [Fact]
    public void A_uri_whose_text_does_not_give_it_back_is_not_written()
    {
        Uri raw = new("http://a/b/../c", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.Throws<ArgumentException>("value", () => Codec.Uri.Encoded(raw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void An_id_is_checked(string id)
    {
        Assert.Throws<ArgumentException>(nameof(id), () => Codec.Json(StoredJson.Default.StoredOrder, id));
        Assert.Throws<ArgumentException>(nameof(id), () => Codec.String.Convert(id, (string text) => text, text => text));
        Assert.Throws<ArgumentException>(nameof(id), () => Codec.Enum<DayOfWeek>(id));
    }

    [Fact]
    public void A_version_counts_from_one()
    {
        Assert.Throws<ArgumentException>("version", () => Codec.Json(StoredJson.Default.StoredOrder, "order", 0));
        Assert.Throws<ArgumentException>("version", () => Codec.String.Convert("email", (string text) => text, text => text, -1));
    }

    [Fact]
    public void What_is_not_given_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("item", () => Codec.List<int>(null!));
        Assert.Throws<ArgumentNullException>("item", () => Codec.Set<int>(null!));
        Assert.Throws<ArgumentNullException>("key", () => Codec.Dictionary<int, int>(null!, Codec.Int32));
        Assert.Throws<ArgumentNullException>("value", () => Codec.Dictionary<int, int>(Codec.Int32, null!));
        Assert.Throws<ArgumentNullException>("codec2", () => Codec.Tuple<int, int>(Codec.Int32, null!));
        Assert.Throws<ArgumentNullException>("codec", () => Codec.Nullable<int>(null!));
        Assert.Throws<ArgumentNullException>("stored", () => Codec.Convert<string, string>(null!, "a", text => text, text => text));
        Assert.Throws<ArgumentNullException>("write", () => Codec.String.Convert<string, string>("a", null!, text => text));
        Assert.Throws<ArgumentNullException>("read", () => Codec.String.Convert("a", (string text) => text, null!));
        Assert.Throws<ArgumentNullException>("info", () => Codec.Json<int>(null!, "a"));
        Assert.Throws<ArgumentNullException>("id", () => Codec.Json(StoredJson.Default.StoredOrder, null!));
        Assert.Throws<ArgumentNullException>("former", () => Codec.Int32.UpgradeFrom<int, int>(null!, n => n));
    }
}
