using System.Buffers;
using System.Reflection;
using AnyOrder.Durable.FSharp;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>Which codec is whose.</summary>
public class CodecsTests
{
    private static readonly Name<int> A = Name.Of<int>("a");
    private static readonly Name<int> B = Name.Of<int>("b");
    private static readonly Family<int, int> Row = Name.Family<int, int>("row");

    private static readonly Foreign Own = Named("own");
    private static readonly Foreign Familiar = Named("familiar");
    private static readonly Foreign Typed = Named("typed");

    [Fact]
    public void The_default_has_every_codec_that_needs_no_other() =>
        Assert.All(
            typeof(Codec).GetProperties(BindingFlags.Public | BindingFlags.Static).Append(typeof(FSharpCodec).GetProperty("Unit")!),
            property => Assert.NotNull(Codecs.Default.Of(property.PropertyType.GetGenericArguments()[0]))
        );

    [Fact]
    public void A_name_has_its_own_codec_or_that_of_its_family_or_that_of_its_type()
    {
        Codecs codecs = Codecs.Default.With(Typed).For(Row, Familiar).For(A, Own).For(Row[1], Own);

        Assert.Equal(["own", "typed", "familiar", "own"], Ids(codecs, A, B, Row[0], Row[1]));
        Assert.Equal("typed", codecs.Of(typeof(int))?.Id);
    }

    [Fact]
    public void Nothing_has_a_codec_that_none_was_added_for()
    {
        Assert.Null(Codecs.Default.Of(Name.Of<Email>("a")));
        Assert.Null(Codecs.Default.For(Name.Of<Email>("a")).Of(Name.Of<Email>("a")));
        Assert.Null(Codecs.Default.Of(typeof(Email)));
        Assert.Null(Codecs.Default.WithId("email"));
    }

    [Fact]
    public void Names_of_other_types_and_families_are_other_names()
    {
        Codecs codecs = Codecs.Default.For(A, Own).For(Row, Familiar);

        Assert.Equal(
            ["int64", "int32", "int32", "int32"],
            Ids(codecs, Name.Of<long>("a"), Name.Of<int>("row[1]"), Name.Of<int>("row"), Name.Family<long, int>("row")[1])
        );
        Assert.Equal("own", codecs.Of(A.AllowEqual())?.Id);
    }

    [Fact]
    public void The_order_in_which_codecs_are_added_makes_no_difference()
    {
        Func<Codecs, Codecs>[] steps =
        [
            codecs => codecs.With(Typed),
            codecs => codecs.For(A, Own),
            codecs => codecs.For(B),
            codecs => codecs.For(Row, Familiar),
            codecs => codecs.For(Name.Family<int, string>("text")),
        ];
        Prop.ForAll(
                Arb.ToArbitrary(Gen.Shuffle(steps)),
                shuffled =>
                {
                    Codecs codecs = shuffled.Aggregate(Codecs.Default, (before, step) => step(before));
                    Assert.Equal(["own", "typed", "familiar", "string"], Ids(codecs, A, B, Row[1], Name.Family<int, string>("text")[1]));
                    Assert.Equal([A, B], codecs.Names);
                    Assert.Equal(["row", "text"], codecs.Families.Select(pattern => pattern.Key));
                    Assert.Equal("familiar", codecs.WithId("familiar")?.Id);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_codec_takes_the_place_of_the_one_before_and_leaves_the_registry_it_was_added_to_alone()
    {
        Codecs before = Codecs.Default.For(A, Own);
        Codecs after = before.For(A, Familiar).With(Typed);

        Assert.Equal(["own", "int32"], Ids(before, A, B));
        Assert.Equal(["familiar", "typed"], Ids(after, A, B));
        // what it wrote may still be kept
        Assert.NotNull(after.WithId("own"));
        Assert.Equal(["typed"], Ids(after.For(A), A));
    }

    [Fact]
    public void An_id_stands_for_one_type()
    {
        ICodec<string> text = Codec.Int32.Convert("own", (string t) => t.Length, n => new string('x', n));
        Codecs codecs = Codecs.Default.For(A, Own);

        Action[] additions =
        [
            () => codecs.With(text),
            () => codecs.For(Name.Of<string>("t"), text),
            () => codecs.For(Name.Family<int, string>("t"), text),
            () => codecs.For(A, Familiar).With(text),
            () => Codecs.Default.With(text).For(A, Own),
        ];
        Assert.All(
            additions,
            add =>
            {
                string message = Assert.Throws<ArgumentException>("codec", add).Message;
                Assert.Contains("System.String", message, StringComparison.Ordinal);
                Assert.Contains("System.Int32", message, StringComparison.Ordinal);
                Assert.Contains("id own", message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void An_id_stands_for_the_newest_of_several_versions()
    {
        ICodec<Email> first = Codec.String.Convert("email", (Email email) => email.Text, text => new Email(text));
        ICodec<Email> second = Codec.String.Convert("email", (Email email) => email.Text, text => new Email(text), 2);
        Name<Email> name = Name.Of<Email>("a");

        Assert.Equal("email/2", Codecs.Default.With(first).For(name, second).WithId("email")?.Stamp);
        Assert.Equal("email/2", Codecs.Default.With(second).For(name, first).WithId("email")?.Stamp);
        Assert.Equal("email/1", Codecs.Default.With(second).For(name, first).Of(name)?.Stamp);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a/1", 1)]
    [InlineData("a", 0)]
    [InlineData("a\n", 1)]
    public void A_codec_whose_id_or_version_is_none_is_refused(string id, int version)
    {
        Assert.Throws<ArgumentException>("codec", () => Codecs.Default.With(new Foreign(id, version)));
        Assert.Throws<ArgumentException>("codec", () => Codecs.Default.For(A, new Foreign(id, version)));
        Assert.Throws<ArgumentException>("codec", () => Codecs.Default.For(Row, new Foreign(id, version)));
    }

    [Fact]
    public void What_is_not_given_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("codec", () => Codecs.Default.With<int>(null!));
        Assert.Throws<ArgumentNullException>("codec", () => Codecs.Default.For(A, null!));
        Assert.Throws<ArgumentNullException>("codec", () => Codecs.Default.For(Row, null!));
        Assert.Throws<ArgumentNullException>("name", () => Codecs.Default.For((Name<int>)null!, Own));
        Assert.Throws<ArgumentNullException>("name", () => Codecs.Default.For((Name<int>)null!));
        Assert.Throws<ArgumentNullException>("family", () => Codecs.Default.For((Family<int, int>)null!, Own));
        Assert.Throws<ArgumentNullException>("family", () => Codecs.Default.For((Family<int, int>)null!));
    }

    private static IEnumerable<string?> Ids(Codecs codecs, params Name[] names) => names.Select(name => codecs.Of(name)?.Id);

    private static Foreign Named(string id) => new Foreign(id, 1);

    private sealed class Foreign(string id, int version) : ICodec<int>
    {
        public string Id => id;

        public int Version => version;

        public void Encode(int value, IBufferWriter<byte> output) => Codec.Int32.Encode(value, output);

        public int Decode(ReadOnlySpan<byte> bytes, int version) => Codec.Int32.Decode(bytes, 1);
    }
}
