using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class ChangingReadTests
{
    private const string Id = "AO0003";

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Stopwatch.GetTimestamp()")]
    [InlineData("Stopwatch.StartNew()")]
    [InlineData("new Stopwatch()")]
    [InlineData("Environment.TickCount")]
    [InlineData("Environment.TickCount64")]
    [InlineData("TimeProvider.System.GetUtcNow()")]
    [InlineData("TimeProvider.System.GetLocalNow()")]
    [InlineData("TimeProvider.System.GetTimestamp()")]
    [InlineData("new Random()")]
    [InlineData("Random.Shared")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Guid.CreateVersion7()")]
    [InlineData("RandomNumberGenerator.GetInt32(6)")]
    [InlineData("Path.GetRandomFileName()")]
    public async Task What_differs_between_runs(string read)
    {
        await Expect.Reported(Id, $"static async Program<object> P() {{ await Get(A); return {read}; }}", read);
        await Expect.Reported(Id, $"static readonly Program<object> P = from a in Get(A) select (object){read};", read);
    }

    [Fact]
    public Task A_random_number() =>
        Expect.Reported(Id, "static Program<int> P(Random random) => Get(A).Select(a => a + random.Next());", "random.Next()");

    [Fact]
    public Task A_type_derived_from_one_that_changes() =>
        Expect.Reported(
            Id,
            "class Dice : Random { public int Roll() => 4; } static Program<int> P(Dice dice) => Get(A).Select(a => a + dice.Roll());",
            "dice.Roll()"
        );

    [Theory]
    [InlineData("Get(A).Select(a => DateTime.Now)")]
    [InlineData("Get(A).Select(a => new[] { 1 }.Select(_ => DateTime.Now).First())")]
    [InlineData("Get(A).SelectMany(a => Pure(DateTime.Now))")]
    [InlineData("Defer(() => Pure(DateTime.Now))")]
    [InlineData("from a in Get(A) from b in Pure(DateTime.Now) select b")]
    [InlineData("from a in Get(A) let now = DateTime.Now select now")]
    public Task Wherever_it_stands_in_a_program(string program) =>
        Expect.Reported(Id, $"static readonly Program<DateTime> P = {program};", "DateTime.Now");

    [Fact]
    public Task In_functions_that_are_programs() =>
        Expect.Reported(
            Id,
            """
            static readonly Func<int, Program<DateTime>> F = n => Pure(DateTime.Now);
            static readonly Func<Program<DateTime>> G = async () => { await Get(A); return DateTime.UtcNow; };
            static Program<DateTime> H() { async Program<DateTime> P() { await Get(A); return DateTime.Today; } return P(); }
            """,
            "DateTime.Now",
            "DateTime.UtcNow",
            "DateTime.Today"
        );

    [Fact]
    public Task In_a_function_within_a_program() =>
        Expect.Reported(Id, "static async Program<DateTime> P() { await Get(A); return Now(); DateTime Now() => DateTime.Now; }", "DateTime.Now");

    [Fact]
    public Task A_method_that_is_handed_on() =>
        Expect.Reported(Id, "static async Program<Func<Guid>> P() { await Get(A); return Guid.NewGuid; }", "Guid.NewGuid");

    [Fact]
    public async Task The_message_names_it()
    {
        var report = Assert.Single(await new Snippet("static readonly Program<Random> P = Get(A).Select(a => new Random());").Reports());
        Assert.StartsWith("'new Random' differs from run to run", report.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pure(DateTime.Now)")]
    [InlineData("from now in Pure(DateTime.Now) from a in Get(A) select now")]
    [InlineData("Pure(DateTime.Now).Then(Pure(DateTime.UtcNow))")]
    [InlineData("Get(A).Select(a => new DateTime(2020, 1, 1).AddDays(a))")]
    [InlineData("Get(A).Select(a => DateTime.UnixEpoch)")]
    [InlineData("Get(A).Select(a => nameof(DateTime.Now)).Select(name => DateTime.MinValue)")]
    [InlineData("Get(A).Select(a => (Guid.Empty, Path.GetFileName(\"x\"), Environment.NewLine, new Random(a))).Select(all => DateTime.MaxValue)")]
    public Task What_is_the_same_or_is_read_outside(string program) =>
        Expect.Silence($"static Program<DateTime> P() => {program};");

    [Fact]
    public Task Methods_that_are_no_programs_read_what_they_like() =>
        Expect.Silence(
            """
            static async Task<Loop> Load() { await Task.Delay(1); return Some.Given(A, DateTime.Now.Year); }
            static readonly Func<Loop> F = () => Some.Given(A, Random.Shared.Next());
            static int Year() => DateTime.Now.Year;
            """
        );
}
