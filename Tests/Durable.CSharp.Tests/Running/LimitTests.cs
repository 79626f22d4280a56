using System.Buffers;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Runs that come near to their limits, and limits that change between the parts of a run.</summary>
public class LimitTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Name<int> Z = Name.Of<int>("z");
    private static readonly Name<int> Missing = Name.Of<int>("missing");
    private static readonly Family<int, int> Hop = Name.Family<int, int>("hop");

    private readonly IJournal _journal = Journal.InMemory();

    // each of them is bound a generation later than the one before
    private static Loop Hops =>
        Enumerable.Range(1, 5).Aggregate(Loop.Empty.Given(Hop[0], 1), (loop, i) => loop.Define(Hop[i], Get(Hop[i - 1])));

    // more moves than one generation may take in these tests
    private static readonly Program<int> Sum =
        from a in Get(Hop[1]) from b in Get(Hop[2]) from c in Get(Hop[3]) from d in Get(Hop[4]) from e in Get(Hop[5]) select a + b + c + d + e;

    [Fact]
    public void A_lower_limit_of_generations_is_no_change_of_code()
    {
        var loop = Hops.Add(
            "p",
            from a in Set(X, 1) from h in Get(Hop[5]) from z in Set(Z, h) from m in Get(Missing) select m,
            Place.Unknown
        );
        loop.RunDurable(_journal, "r1");
        RunOptions few = new() { MaxGenerations = 2 };

        Assert.Equal(loop.Run(few), loop.RunDurable(_journal, "r1", new() { Run = few }));
        Assert.Equal(loop.Run(), loop.RunDurable(_journal, "r1"));
    }

    [Fact]
    public async Task A_program_that_needs_several_generations_for_its_moves_is_the_same_when_verified()
    {
        var loop = Hops.Define(X, Sum);
        DurableOptions options = new() { Run = new() { MaxOperations = 12 }, Codecs = Codecs.Default.For(Hop) };
        Assert.Equal(5, loop.RunDurable(_journal, "r1", options).Get(X));

        Assert.Empty((await loop.VerifyDurableAsync(_journal, "r1", options)).Differences);
    }

    [Fact]
    public void A_lower_limit_of_moves_is_met_by_whoever_would_have_met_it()
    {
        // programs that end after a claim, after a read, and at once
        var hops = Codecs.Default.For(Hop);
        var loop = Hops.Add("claims", Set(X, 1), Place.Unknown).Define(Z, Sum).Add("reads", Get(Hop[1]), Place.Unknown).Add("pure", Pure(1), Place.Unknown);
        loop.RunDurable(_journal, "r1", new() { Codecs = hops });
        var rows = _journal.RowsOf("r1");

        for (var moves = 1; moves <= 20; moves++)
        {
            RunOptions few = new() { MaxOperations = moves };
            Assert.Equal(loop.Run(few), loop.RunDurable(StoredRows.JournalOf("r1", rows), "r1", new() { Run = few, Codecs = hops }));
        }
    }

    [Fact]
    public void The_end_of_a_definition_is_kept_by_the_codec_of_its_name()
    {
        var money = Name.Of<Money>("money");
        var loop = Hops.Define(money, Sum.Select(cents => new Money(cents)));
        DurableOptions options = new() { Codecs = Codecs.Default.For(Hop).For(money, new MoneyCodec()) };
        loop.RunDurable(_journal, "r1", new() { Codecs = options.Codecs, Run = new() { MaxOperations = 12 } });

        // the first of them keeps how it ended, and the second one reads it
        Assert.Equal(new Money(5), loop.RunDurable(_journal, "r1", options).Get(money));
        Assert.Equal(new Money(5), loop.RunDurable(_journal, "r1", options).Get(money));
    }

    private sealed record Money(int Cents);

    private sealed class MoneyCodec : ICodec<Money>
    {
        public string Id => "money";

        public int Version => 1;

        public void Encode(Money value, IBufferWriter<byte> output) => Codec.Int32.Encode(value.Cents, output);

        public Money Decode(ReadOnlySpan<byte> bytes, int version) => new(Codec.Int32.Decode(bytes, 1));
    }
}
