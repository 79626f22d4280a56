using System.Collections.Immutable;
using AnyOrder.Durable.FSharp;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable.Tests;

/// <summary>The codecs of what is made of parts.</summary>
internal static class PartCases
{
    private static readonly Gen<int> Int = CodecValues.Number<int>();
    private static readonly Gen<string[]> Texts = CodecValues.StringOrNull.ArrayOf().Select(texts => (string[])texts!);
    private static readonly Gen<Dictionary<string, int?>> Table =
        from keys in CodecValues.String.ArrayOf()
        from value in CodecValues.IntOrNull
        select keys.Distinct().ToDictionary(key => key, key => key.Length % 2 == 0 ? value : key.Length);

    // versions, count, parts: 1, 2, null, "a"
    private const string NullAndA = "0102000261";

    // versions 1 and 1, one entry, "a" and 7
    private const string ATo7 = "01010102610507000000";

    public static IEnumerable<CodecCase> All => [.. Sequences, .. Sets, .. Dictionaries, .. Tuples, .. FSharp, .. Made];

    private static IEnumerable<CodecCase> Sequences =>
        [
            new CodecCase<string[]>(Codec.Array(Codec.String), Texts, ([], "0100"), ([null!, "a"], NullAndA), ([""], "010101")),
            new CodecCase<List<string>>(Codec.List(Codec.String), Texts.Select(texts => texts.ToList()), ([null!, "a"], NullAndA)),
            new CodecCase<IReadOnlyList<string>>(Codec.ReadOnlyList(Codec.String), Texts.Select(texts => (IReadOnlyList<string>)texts), ([null!, "a"], NullAndA)),
            new CodecCase<ImmutableArray<string>>(
                Codec.ImmutableArray(Codec.String),
                Texts.Select(texts => texts.Length == 1 ? default : texts.ToImmutableArray()),
                ([null!, "a"], NullAndA),
                (default, "")
            ),
            new CodecCase<ImmutableList<string>>(Codec.ImmutableList(Codec.String), Texts.Select(texts => texts.ToImmutableList()), ([null!, "a"], NullAndA)),
            new CodecCase<int?[]>(Codec.Array(Codec.Nullable(Codec.Int32)), CodecValues.IntOrNull.ArrayOf(), ([null, 7], "0102000507000000")),
            new CodecCase<List<List<string>>>(
                Codec.List(Codec.List(Codec.String)),
                Texts.ArrayOf().Select(all => all.Select(texts => texts.Length == 2 ? null! : texts.ToList()).ToList()),
                ([null!, [null!, "a"], []], "01" + "03" + "00" + "06" + NullAndA + "03" + "0100")
            ),
            new CodecCase<byte[][]>(Codec.Array(Codec.Bytes), CodecValues.Bytes.ArrayOf(), ([new byte[127]], "01" + "01" + "8001" + new string('0', 254))),
        ];

    private static IEnumerable<CodecCase> Sets =>
        [
            new CodecCase<HashSet<string>>(Codec.Set(Codec.String), Texts.Select(texts => texts.ToHashSet()), (["b", "a", null!], "01030002610262")),
            new CodecCase<IReadOnlySet<string>>(
                Codec.ReadOnlySet(Codec.String),
                Texts.Select(texts => (IReadOnlySet<string>)texts.ToHashSet()),
                (new HashSet<string> { "a", null! }, NullAndA)
            ),
            new CodecCase<ImmutableHashSet<string>>(Codec.ImmutableSet(Codec.String), Texts.Select(texts => texts.ToImmutableHashSet()), (["a", null!], NullAndA)),
        ];

    private static IEnumerable<CodecCase> Dictionaries
    {
        get
        {
            ICodec<int?> value = Codec.Nullable(Codec.Int32);
            Dictionary<string, int?> one = new() { ["a"] = 7 };
            return
            [
                new CodecCase<Dictionary<string, int?>>(
                    Codec.Dictionary(Codec.String, value),
                    Table,
                    (one, ATo7),
                    (new() { ["b"] = 1, ["a"] = null }, "010102" + "026100" + "02620501000000")
                ),
                new CodecCase<IReadOnlyDictionary<string, int?>>(
                    Codec.ReadOnlyDictionary(Codec.String, value),
                    Table.Select(table => (IReadOnlyDictionary<string, int?>)table),
                    (one, ATo7)
                ),
                new CodecCase<ImmutableDictionary<string, int?>>(
                    Codec.ImmutableDictionary(Codec.String, value),
                    Table.Select(table => table.ToImmutableDictionary()),
                    (one.ToImmutableDictionary(), ATo7)
                ),
            ];
        }
    }

    private static IEnumerable<CodecCase> Tuples
    {
        get
        {
            ICodec<byte> a = Codec.Byte;
            ICodec<string> b = Codec.String;
            return
            [
                new CodecCase<(byte, string)>(Codec.Tuple(a, b), Int.Zip(CodecValues.StringOrNull, (n, text) => ((byte)n, text!)), ((7, "a"), "0101" + "0207" + "0261")),
                new CodecCase<(byte, string, byte)>(Codec.Tuple(a, b, a), Int.Select(n => ((byte)n, "", (byte)1)), ((7, null!, 8), "010101" + "0207" + "00" + "0208")),
                new CodecCase<(byte, byte, byte, byte)>(
                    Codec.Tuple(a, a, a, a),
                    Int.Select(n => ((byte)n, (byte)1, (byte)2, (byte)3)),
                    ((1, 2, 3, 4), "01010101" + "0201020202030204")
                ),
                new CodecCase<(byte, byte, byte, byte, byte)>(
                    Codec.Tuple(a, a, a, a, a),
                    Int.Select(n => ((byte)n, (byte)1, (byte)2, (byte)3, (byte)4)),
                    ((1, 2, 3, 4, 5), "0101010101" + "02010202020302040205")
                ),
                new CodecCase<(byte, byte, byte, byte, byte, byte)>(
                    Codec.Tuple(a, a, a, a, a, a),
                    Int.Select(n => ((byte)n, (byte)1, (byte)2, (byte)3, (byte)4, (byte)5)),
                    ((1, 2, 3, 4, 5, 6), "010101010101" + "020102020203020402050206")
                ),
                new CodecCase<(byte, byte, byte, byte, byte, byte, string)>(
                    Codec.Tuple(a, a, a, a, a, a, b),
                    Int.Zip(CodecValues.String, (n, text) => ((byte)n, (byte)1, (byte)2, (byte)3, (byte)4, (byte)5, text)),
                    ((1, 2, 3, 4, 5, 6, "a"), "01010101010101" + "0201020202030204020502060261")
                ),
                new CodecCase<KeyValuePair<byte, string>>(
                    Codec.KeyValuePair(a, b),
                    Int.Zip(CodecValues.String, (n, text) => new KeyValuePair<byte, string>((byte)n, text)),
                    (new(7, "a"), "0101" + "0207" + "0261")
                ),
            ];
        }
    }

    private static IEnumerable<CodecCase> FSharp =>
        [
            new CodecCase<FSharpOption<string>>(
                FSharpCodec.Option(Codec.String),
                CodecValues.StringOrNull.Select(text => FSharpOption<string>.Some(text!)),
                (FSharpOption<string>.Some("a"), "01010261"),
                (FSharpOption<string>.Some(null!), "010100")
            ),
            new CodecCase<FSharpValueOption<string>>(
                FSharpCodec.ValueOption(Codec.String),
                CodecValues.StringOrNull.Select(text => text == "a" ? FSharpValueOption<string>.None : FSharpValueOption<string>.Some(text!)),
                (FSharpValueOption<string>.Some("a"), "01010261"),
                (FSharpValueOption<string>.Some(null!), "010100"),
                (FSharpValueOption<string>.None, "0100")
            ),
            new CodecCase<FSharpOption<string>[]>(
                Codec.Array(FSharpCodec.Option(Codec.String)),
                Texts.Select(texts => texts.Select(text => FSharpOption<string>.Some(text)).Append(FSharpOption<string>.None).ToArray()),
                ([FSharpOption<string>.None, FSharpOption<string>.Some(null!)], "0102" + "00" + "04010100")
            )
            {
                // none has a form of its own, which is not that of null
                IsCanonical = false,
            },
            new CodecCase<Unit[]>(Codec.Array(FSharpCodec.Unit), Gen.Constant<Unit[]>([null!]), ([null!, null!], "01020000")) { IsCanonical = false },
            new CodecCase<FSharpList<string>>(FSharpCodec.List(Codec.String), Texts.Select(ListModule.OfArray), (ListModule.OfArray<string>([null!, "a"]), NullAndA)),
            new CodecCase<FSharpSet<int>>(
                FSharpCodec.Set(Codec.Int32),
                Int.ArrayOf().Select(numbers => new FSharpSet<int>(numbers)),
                // -1 comes after 1: it is the bytes that count
                (new FSharpSet<int>([-1, 1]), "0102" + "0501000000" + "05FFFFFFFF")
            ),
            new CodecCase<FSharpMap<string, int?>>(
                FSharpCodec.Map(Codec.String, Codec.Nullable(Codec.Int32)),
                Table.Select(table => new FSharpMap<string, int?>(table.Select(entry => Tuple.Create(entry.Key, entry.Value)))),
                (new FSharpMap<string, int?>([Tuple.Create("a", (int?)7)]), ATo7)
            ),
            new CodecCase<Tuple<byte, string>>(
                FSharpCodec.Tuple(Codec.Byte, Codec.String),
                Int.Zip(CodecValues.StringOrNull, (n, text) => Tuple.Create((byte)n, text!)),
                (Tuple.Create((byte)7, "a"), "0101" + "0207" + "0261")
            ),
            new CodecCase<Tuple<byte, byte, byte>>(
                FSharpCodec.Tuple(Codec.Byte, Codec.Byte, Codec.Byte),
                Int.Select(n => Tuple.Create((byte)n, (byte)1, (byte)2)),
                (Tuple.Create((byte)1, (byte)2, (byte)3), "010101" + "020102020203")
            ),
            new CodecCase<Tuple<byte, byte, byte, byte>>(
                FSharpCodec.Tuple(Codec.Byte, Codec.Byte, Codec.Byte, Codec.Byte),
                Int.Select(n => Tuple.Create((byte)n, (byte)1, (byte)2, (byte)3)),
                (Tuple.Create((byte)1, (byte)2, (byte)3, (byte)4), "01010101" + "0201020202030204")
            ),
        ];

    private static IEnumerable<CodecCase> Made =>
        [
            new CodecCase<Email>(
                Codec.String.Convert("email", (Email email) => email.Text, text => new Email(text)),
                CodecValues.StringOrNull.Select(text => new Email(text!)),
                (new Email("a"), "010261"),
                (new Email(null!), "0100")
            ),
            new CodecCase<StoredOrder>(
                Codec.Json(StoredJson.Default.StoredOrder, "order"),
                Int.Zip(CodecValues.Rune.ArrayOf(), (n, runes) => new StoredOrder(string.Concat(runes), n)),
                (new StoredOrder("a", 7), System.Convert.ToHexString("{\"Id\":\"a\",\"Count\":7}"u8))
            )
            {
                // white space may come in between
                IsCanonical = false,
            },
        ];
}
