using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class AwaitOutsideTests
{
    private const string Id = "AO0005";

    [Theory]
    [InlineData("static async Task P() { await Get(A); }")]
    [InlineData("static async Task<int> P() => await Get(A);")]
    [InlineData("static async ValueTask<int> P() => await Get(A);")]
    [InlineData("static async void P() => await Get(A);")]
    [InlineData("static async IAsyncEnumerable<int> P() { yield return await Get(A); }")]
    [InlineData("static readonly Func<Task<int>> P = async () => await Get(A);")]
    [InlineData("static void P() { _ = Local(); async Task Local() => await Get(A); }")]
    [InlineData("static async Program<Func<Task<int>>> P() { await Other; return async () => await Get(A); }")]
    public Task A_function_that_is_no_program_awaits_one(string method) => Expect.Reported(Id, method, "await Get(A)");

    [Fact]
    public async Task A_program_awaited_at_the_top_of_a_file()
    {
        var file = Snippet.OfFile("using AnyOrder; using static AnyOrder.Programs; await Get(Name.Of<int>(\"a\"));");
        Assert.Empty(file.Compiler());
        Assert.Equal(Id, Assert.Single(await file.Reports()).Id);
    }

    [Fact]
    public Task A_program_awaited_in_a_program() =>
        Expect.Silence(
            """
            static async Program<int> P() { return await Get(A) + await Local(); async Program<int> Local() => await Get(B); }
            static readonly Func<Program<int>> F = async () => await Get(A);
            static async Task<Func<Program<int>>> G() { await Task.Delay(1); return async () => await Get(A); }
            """
        );

    [Fact]
    public Task A_task_awaited_outside_a_program() => Expect.Silence("static async Task<int> P() { await Task.Yield(); return await Task.FromResult(1); }");
}
