using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A continuation that returns null is a mistake of its program, and of no other.</summary>
public class NullContinuationTests
{
    private static readonly Name<int> Before = Name.Of<int>();
    private static readonly Name<int> Needed = Name.Of<int>();

    public static TheoryData<string, Program<int>> Careless =>
        new()
        {
            { "SelectMany", Set(Before, 1).SelectMany<int, int>(_ => null!) },
            { "from", from x in Set(Before, 1) from y in (Program<int>)null! select x + y },
            { "SelectMany after a wait", Set(Before, 1).Then(Get(Needed)).SelectMany<int, int>(_ => null!) },
            { "SelectMany within", Set(Before, 1).SelectMany<int, int>(_ => null!).Select(x => x + 1).Then(Pure(2)) },
        };

    [Theory]
    [MemberData(nameof(Careless), DisableDiscoveryEnumeration = true)]
    public void A_continuation_that_returns_null_faults_its_program_alone(string what, Program<int> program)
    {
        var outcome = Loop.Empty.Given(Needed, 0).Add(what, program).Add("other", Get(Before)).Run();
        Assert.Equal(Status.Faulted, outcome.Status);
        Assert.Equal(1, outcome.Result<int>("other"));

        var report = Assert.Throws<UnresolvedException>(() => outcome.Result<int>(what)).Message;
        Assert.Contains("A continuation returned null where a program was expected", report, StringComparison.Ordinal);
        Assert.Contains(what, report, StringComparison.Ordinal);
        Assert.Contains("NullContinuationTests.cs:", report, StringComparison.Ordinal);
    }
}
