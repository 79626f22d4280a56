using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Runs in which claims meet, gone on with.</summary>
public class ConflictTests
{
    private static readonly Name<int> X = Name.Of<int>("x");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public void A_conflict_with_claims_that_agree_is_no_damage()
    {
        var x = X.AllowEqual();
        var loop = Loop
            .Empty.Add("a", Set(x, 1), Place.Unknown)
            .Add("b", Set(x, 1), Place.Unknown)
            .Add("c", from v in Get(x) from s in Set(x, v + 1) select s, Place.Unknown);
        var expected = loop.Run();
        Assert.Equal(Status.Conflicted, expected.Status);

        Assert.Equal(expected, loop.RunDurable(_journal, "r1"));
        Assert.Equal(expected, loop.RunDurable(_journal, "r1"));
    }
}
