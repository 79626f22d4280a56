using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Journals that hold what no run has written: every error names the run, the row and what it is about.</summary>
public class DamageTests
{
    private static readonly Name<int> Source = Name.Of<int>("source");
    private static readonly Name<int> A = Name.Of<int>("a");
    private static readonly Name<int> B = Name.Of<int>("b");

    private static readonly Loop Plain = Loop.Empty.Add("p", Set(A, 1), Place.Unknown).Add("q", Set(B, 2), Place.Unknown);
    private static readonly Loop WithSource = Plain.Source(Source, _ => Task.FromResult(1)).Add("s", Get(Source), "Rows.cs", 1);

    [Fact]
    public async Task Two_rows_that_bind_a_name_are_named()
    {
        var rows = Changed(await RowsOfAsync(Plain), "q", row => row with { Name = "a" });

        Assert.Equal("Run r1: row 3 binds a, which row 2 binds already. The journal is damaged.", await RefusedAsync(Plain, rows));
    }

    [Fact]
    public async Task Two_rows_that_bind_a_name_are_named_in_a_run_with_sources_too()
    {
        var rows = await RowsOfAsync(WithSource);
        var first = rows.Single(row => row.Label == "p").Number;
        var second = rows.Single(row => row.Label == "q").Number;

        Assert.Equal(
            $"Run r1: row {second}, a, binds a name that row {first} binds already. The journal is damaged.",
            await RefusedAsync(WithSource, Changed(rows, "q", row => row with { Name = "a" }))
        );
    }

    [Fact]
    public async Task Two_answers_for_a_name_are_named()
    {
        var rows = await RowsOfAsync(WithSource);
        var answer = rows.Single(row => row.Kind == RowKind.Answer);

        Assert.Equal(
            $"Run r1: row {rows.Count + 1}, source, binds a name that row {answer.Number} binds already. The journal is damaged.",
            await RefusedAsync(WithSource, [.. rows, answer with { Number = rows.Count + 1 }])
        );
    }

    [Fact]
    public async Task Two_claims_of_a_program_at_one_place_are_named()
    {
        var rows = Changed(await RowsOfAsync(Plain), "q", row => row with { Label = "p" });

        Assert.Equal("Run r1: row 3, b, is claim 0 of p, of which 0 claims came before, and its end. The journal is damaged.", await RefusedAsync(Plain, rows));
    }

    [Fact]
    public async Task A_claim_that_leaves_others_out_is_named()
    {
        var loop = Loop.Empty.Add("p", from a in Set(A, 1) from b in Set(B, 2) from m in Get(Name.Of<int>("missing")) select m, "Rows.cs", 1);
        var rows = (await RowsOfAsync(loop)).Select(row => row.Name == "b" ? row with { Position = 5 } : row).ToList();

        Assert.Equal("Run r1: row 3, b, is claim 5 of p, of which 1 claims came before. The journal is damaged.", await RefusedAsync(loop, rows));
    }

    [Theory]
    [InlineData("money/1", "row 2, a, was written by the codec money/1, which is unknown here. Add it to DurableOptions.Codecs.")]
    [InlineData("int32/7", "row 2, a, was written by the codec int32/7, and only versions up to 1 can be read here.")]
    [InlineData("int32/x", "row 2, a, names the codec int32/x, which has no version.")]
    [InlineData("int32", "row 2, a, names no codec.")]
    [InlineData(null, "row 2, a, names no codec.")]
    public async Task A_codec_that_cannot_be_used_is_named(string? codec, string message) =>
        Assert.Equal($"Run r1: {message}", await RefusedAsync(Plain, Changed(await RowsOfAsync(Plain), "p", row => row with { Codec = codec })));

    [Fact]
    public async Task Bytes_that_are_no_value_are_named_with_what_the_codec_says()
    {
        var message = await RefusedAsync(Plain, Changed(await RowsOfAsync(Plain), "p", row => row with { Value = new byte[] { 1 } }));

        Assert.StartsWith("Run r1: row 2, a, cannot be read by the codec int32/1, which threw FormatException: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_where_the_type_has_none_is_named()
    {
        var message = await RefusedAsync(Plain, Changed(await RowsOfAsync(Plain), "p", row => row with { Value = null }));

        Assert.StartsWith("Run r1: row 2, a, is damaged: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 5, 18 }, "row 2, a, is damaged: Row 9, which it refers to, binds no name.")]
    [InlineData(new byte[] { 5, 9, 1 }, "row 2, a, is damaged: 4 rows were read at once, and 1 bytes are left to say which.")]
    [InlineData(new byte[] { 5, 128 }, "row 2, a, is damaged: A number does not end.")]
    public async Task Reads_of_what_is_not_there_are_named(byte[] reads, string message) =>
        Assert.Equal($"Run r1: {message}", await RefusedAsync(Plain, Changed(await RowsOfAsync(Plain), "p", row => row with { Reads = reads })));

    [Fact]
    public async Task A_kind_of_row_from_the_future_is_named()
    {
        var message = await RefusedAsync(Plain, Changed(await RowsOfAsync(Plain), "p", row => row with { Kind = (RowKind)42 }));

        Assert.Equal("Run r1: row 2, a, is of the kind 42, which is unknown here. A later version of AnyOrder.Durable may have written it.", message);
    }

    [Fact]
    public async Task A_manifest_that_is_none_is_named()
    {
        var rows = await RowsOfAsync(Plain);

        Assert.Equal(
            "Run r1: The manifest does not end.",
            await RefusedAsync(Plain, [rows[0] with { Value = new byte[] { 1, 3 } }, .. rows.Skip(1)])
        );
        Assert.StartsWith(
            "Run r1: The manifest has the form 9, which is unknown here.",
            await RefusedAsync(Plain, [rows[0] with { Value = new byte[] { 9 } }, .. rows.Skip(1)]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_that_is_too_large_is_named_with_its_size_and_nothing_of_its_generation_is_written()
    {
        var text = Name.Of<string>("text");
        var journal = Journal.InMemory();

        var error = Assert.Throws<JournalException>(() =>
            Loop.Empty.Define(A, Pure(1)).Define(text, Pure(new string('x', 100))).RunDurable(journal, "r1", new() { MaxValueBytes = 10 })
        );

        Assert.Equal(
            "Run r1: the value of text takes 100 bytes as the codec string/1 writes it, and 10 are allowed. Keep what is large elsewhere and set a reference to it, or raise DurableOptions.MaxValueBytes.",
            error.Message
        );
        Assert.Equal(RowKind.Manifest, Assert.Single(journal.RowsOf("r1")).Kind);
    }

    private static List<JournalRow> Changed(IReadOnlyList<JournalRow> rows, string label, Func<JournalRow, JournalRow> change) =>
        [.. rows.Select(row => row.Label == label ? change(row) : row)];

    private static async Task<IReadOnlyList<JournalRow>> RowsOfAsync(Loop loop)
    {
        var journal = Journal.InMemory();
        await (loop == WithSource ? loop.RunDurableAsync(journal, "r1") : Task.FromResult(loop.RunDurable(journal, "r1")));
        return journal.RowsOf("r1");
    }

    private static async Task<string> RefusedAsync(Loop loop, IReadOnlyList<JournalRow> rows)
    {
        var journal = StoredRows.JournalOf("r1", rows);
        var error = await Assert.ThrowsAsync<JournalException>(async () =>
            _ = loop == WithSource ? await loop.RunDurableAsync(journal, "r1") : loop.RunDurable(journal, "r1")
        );
        Assert.Equal(rows, journal.RowsOf("r1"));
        return error.Message;
    }
}
