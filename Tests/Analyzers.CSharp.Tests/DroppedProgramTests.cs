using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class DroppedProgramTests
{
    private const string Id = "AO0006";

    [Theory]
    [InlineData("Set(A, 1)")]
    [InlineData("Get(A).Select(a => a + 1)")]
    [InlineData("Own()")]
    [InlineData("Some.Add(\"p\", Other)")]
    [InlineData("Some.Given(A, 1).Define(B, Get(A))")]
    [InlineData("Maybe?.Given(A, 1)")]
    public Task What_is_made_and_dropped(string call) =>
        Expect.Reported(Id, $"static Program<int> Own() => Get(A); static Loop? Maybe = Some; static void Go() {{ {call}; }}", call);

    [Fact]
    public Task In_a_method_or_lambda_that_gives_nothing() =>
        Expect.Reported(Id, "static void Go() => Set(A, 1); static readonly Action F = () => Some.Given(A, 1);", "Set(A, 1)", "Some.Given(A, 1)");

    [Fact]
    public Task A_loop_is_lost_in_an_async_method_as_well() =>
        Expect.Reported(Id, "static async Task Go() { await Task.Delay(1); Some.Given(A, 1); }", "Some.Given(A, 1)");

    [Theory]
    [InlineData("static async Program<int> P() { Set(A, 1); return await Get(B); }")]
    [InlineData("static async Task P() { Set(A, 1); await Task.Delay(1); }")]
    [InlineData("static async Program<int> Own() => await Get(A); static void P() { Own(); }")]
    public async Task What_the_compiler_says_is_not_said_twice(string member)
    {
        Assert.Equal(["CS4014"], new Snippet(member).Compiler());
        Assert.Empty(await new Snippet(member).Reports());
    }

    [Fact]
    public async Task The_compiler_says_nothing_where_programs_cannot_be_awaited()
    {
        var file = Snippet.OfFile(
            "await System.Threading.Tasks.Task.Yield(); AnyOrder.Programs.Set(AnyOrder.FSharp.Name.create<int>(\"a\"), 1);"
        );
        Assert.Empty(file.Compiler());
        Assert.Equal(Id, Assert.Single(await file.Reports()).Id);
    }

    [Theory]
    [InlineData("var p = Set(A, 1); Console.WriteLine(p);")]
    [InlineData("Program<int> p; p = Set(A, 1); Console.WriteLine(p);")]
    [InlineData("var loop = Some; loop = loop.Given(A, 1); Console.WriteLine(loop);")]
    [InlineData("_ = Some.Given(A, 1);")]
    [InlineData("var all = new List<Program<int>>(); all.Add(Set(A, 1)); all.First();")]
    [InlineData("Func<Loop> make = () => Some.Given(A, 1); Console.WriteLine(make);")]
    public Task What_is_kept(string statements) => Expect.Silence($"static void Go() {{ {statements} }}");

    [Fact]
    public Task A_program_that_is_awaited_for_its_sets() =>
        Expect.Silence("static async Program<int> P() { await Set(A, 1); return await Get(B); }");
}
