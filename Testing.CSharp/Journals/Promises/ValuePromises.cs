using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Bytes are kept as they are.</summary>
internal static class ValuePromises
{
    private const int Large = 3_000_000;

    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("Null is not empty", NullIsNotEmpty),
            new("Every byte comes back", EveryByte),
            new("Large values come back", LargeValues),
            new("The bytes of a row belong to the caller again when it was added", BytesAreCopied),
        ];

    private static async Task NullIsNotEmpty(Probe probe)
    {
        JournalRow plain = SampleRows.Plain(1);
        JournalRow[] rows =
        [
            new() { Number = 1, Kind = RowKind.Claim },
            plain with { Number = 2, Name = "", Family = "", Label = "", Codec = "", Value = Array.Empty<byte>(), Reads = Array.Empty<byte>() },
            plain with { Number = 3, Name = null },
            plain with { Number = 4, Family = "", Value = ReadOnlyMemory<byte>.Empty },
            plain with { Number = 5, Label = "", Value = null },
            plain with { Number = 6, Codec = null },
        ];
        string id = probe.Id();
        await probe.AppendAsync(id, rows).ConfigureAwait(false);
        await probe.ExpectAsync(id, rows).ConfigureAwait(false);
    }

    private static async Task EveryByte(Probe probe)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        JournalRow[] rows = [SampleRows.Plain(1) with { Value = all }, SampleRows.Plain(2) with { Reads = all }, SampleRows.Plain(3) with { Value = all.Reverse().ToArray() }];
        string id = probe.Id();
        await probe.AppendAsync(id, rows).ConfigureAwait(false);
        await probe.ExpectAsync(id, rows).ConfigureAwait(false);
    }

    private static async Task LargeValues(Probe probe)
    {
        byte[] bytes = new byte[Large];
        new Random(1).NextBytes(bytes);
        JournalRow[] rows = [SampleRows.Plain(1), SampleRows.Plain(2) with { Value = bytes }, SampleRows.Plain(3) with { Reads = bytes.AsMemory(1) }, SampleRows.Plain(4)];
        string id = probe.Id();
        await probe.AppendAsync(id, rows).ConfigureAwait(false);
        await probe.ExpectAsync(id, rows).ConfigureAwait(false);
    }

    private static async Task BytesAreCopied(Probe probe)
    {
        byte[] value = [1, 2, 3];
        byte[] reads = [4, 5];
        JournalRow[] kept = [SampleRows.Plain(1) with { Value = value.ToArray(), Reads = reads.ToArray() }];
        JournalRow[] given = [kept[0] with { Value = value, Reads = reads }];
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await run.AppendAsync(given).ConfigureAwait(false);
            Array.Clear(value);
            Array.Clear(reads);
            given[0] = SampleRows.Plain(9);
            await probe.ExpectAsync(run, kept).ConfigureAwait(false);
        }
    }
}
