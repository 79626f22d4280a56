using System.Buffers;
using System.Reflection;
using AnyOrder.Durable.FSharp;
using Microsoft.FSharp.Core;
using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>What the host has of a codec.</summary>
public class ValueCodecTests
{
    private static readonly ValueCodec Int = Codecs.Default.Of(typeof(int))!;

    [Fact]
    public void It_reads_what_it_wrote()
    {
        ArrayBufferWriter<byte> output = new();
        Int.Encode(7, output);

        Assert.Equal(7, Int.Decode(output.WrittenSpan, 1));
        Assert.Equal((typeof(int), "int32", 1, "int32/1"), (Int.Type, Int.Id, Int.Version, Int.Stamp));
    }

    [Fact]
    public void It_makes_names_and_bindings_of_its_type()
    {
        Name name = Made("a", Name.Of<int>("x"));

        Assert.Equal(Name.Of<int>("a"), name);
        Assert.Equal(Name.Family<int, int>("row")[1], Made("row[1]", Name.Family<int, int>("row")[1]));
        Assert.Equal(7, Assert.IsType<Binding<int>>(Int.MakeBinding(name, 7)).Typed);
    }

    [Fact]
    public void Null_is_a_value_where_the_type_has_it()
    {
        ValueCodec text = Codecs.Default.Of(typeof(string))!;
        ValueCodec option = Codecs.Default.With(FSharpCodec.Option(Codec.Int32)).Of(typeof(FSharpOption<int>))!;

        Assert.Null(text.MakeBinding(Name.Of<string>("a"), null).Value);
        Assert.Null(option.MakeBinding(Name.Of<FSharpOption<int>>("a"), null).Value);
        Assert.Contains("a ", Assert.Throws<FormatException>(() => Int.MakeBinding(Name.Of<int>("a"), null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_an_older_version_say_the_same_as_those_of_a_newer_one()
    {
        ICodec<int> cents = Codec.Int32.Convert("price", (int n) => n, n => n);
        ICodec<int> tenths = Codec.Int32.Convert("price", (int n) => n, n => n, 2).UpgradeFrom(cents, n => n * 10);
        ValueCodec old = Codecs.Default.With(Codec.List(cents)).Of(typeof(List<int>))!;
        ValueCodec now = Codecs.Default.With(Codec.List(tenths)).Of(typeof(List<int>))!;
        byte[] kept = Written(old, new List<int> { 7 });

        Assert.Equal(old.Stamp, now.Stamp);
        Assert.True(now.SaysTheSame(kept, 1, Written(now, new List<int> { 70 })));
        Assert.False(now.SaysTheSame(kept, 1, Written(now, new List<int> { 7 })));
        Assert.True(now.SaysTheSame(Written(now, new List<int> { 7 }), 1, Written(now, new List<int> { 7 })));
    }

    [Fact]
    public void The_same_bytes_of_two_versions_need_not_say_the_same()
    {
        ICodec<int> cents = Codec.Int32.Convert("price", (int n) => n, n => n);
        ICodec<int> tenths = Codec.Int32.Convert("price", (int n) => n, n => n, 2).UpgradeFrom(cents, n => n * 10);
        ValueCodec now = Codecs.Default.With(tenths).Of(typeof(int))!;

        Assert.Equal(cents.Encoded(7), tenths.Encoded(7));
        Assert.False(now.SaysTheSame(cents.Encoded(7), 1, Written(now, 7)));
        Assert.True(now.SaysTheSame(cents.Encoded(7), 1, Written(now, 70)));
    }

    [Fact]
    public void Bytes_that_have_become_null_do_not_say_the_same_as_no_bytes()
    {
        ICodec<string> former = Codec.Bytes.Convert("text", (string _) => Array.Empty<byte>(), _ => "");
        ICodec<string> text = new Plain().UpgradeFrom(former, _ => null!);
        ValueCodec codec = Codecs.Default.With(text).Of(typeof(string))!;

        Assert.False(codec.SaysTheSame(former.Encoded(""), 1, Written(codec, "")));
    }

    private sealed class Plain : ICodec<string>
    {
        public string Id => "text";

        public int Version => 2;

        public void Encode(string value, IBufferWriter<byte> output) => Codec.String.Encode(value, output);

        public string Decode(ReadOnlySpan<byte> bytes, int version) => Codec.String.Decode(bytes, 1);
    }

    // what a name keeps of its family is internal in the core, and to be seen by the host only
    private static Name Made(string key, Name alike) =>
        (Name)typeof(ValueCodec)
            .GetMethod(nameof(ValueCodec.MakeName))!
            .Invoke(Int, [key, typeof(Name).GetProperty("Membership", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(alike)])!;

    private static byte[] Written(ValueCodec codec, object value)
    {
        ArrayBufferWriter<byte> output = new();
        codec.Encode(value, output);
        return output.WrittenSpan.ToArray();
    }
}
