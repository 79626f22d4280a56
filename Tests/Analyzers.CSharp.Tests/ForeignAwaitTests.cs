using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class ForeignAwaitTests
{
    private const string Id = "AO0001";

    [Theory]
    [InlineData("await Task.Delay(1)")]
    [InlineData("await Task.Yield()")]
    [InlineData("await new ValueTask<int>(3)")]
    [InlineData("await Task.FromResult(1).ConfigureAwait(false)")]
    public Task An_async_program_awaits_a_task(string awaiting) =>
        Expect.Reported(Id, $"static async Program<int> P() {{ {awaiting}; return await Get(A); }}", awaiting);

    [Fact]
    public Task An_async_lambda_that_is_a_program_awaits_a_task() =>
        Expect.Reported(Id, "static readonly Func<Program<int>> P = async () => await Task.FromResult(await Get(A));", "await Task.FromResult(await Get(A))");

    [Fact]
    public Task An_async_local_function_that_is_a_program_awaits_a_task() =>
        Expect.Reported(
            Id,
            """
            static Loop Make()
            {
                async Program<int> P() => await Get(A) + await Task.FromResult(1);
                return Some.Add("p", P());
            }
            """,
            "await Task.FromResult(1)"
        );

    [Fact]
    public Task A_stream_is_awaited() =>
        Expect.Reported(Id, "static async Program<int> P(IAsyncEnumerable<int> items) { await foreach (var item in items) { } return await Get(A); }", "items");

    [Fact]
    public Task A_disposal_is_awaited() =>
        Expect.Reported(
            Id,
            """
            static async Program<int> P(Stream first, Stream second)
            {
                await using var one = first;
                await using (var two = second) { }
                return await Get(A);
            }
            """,
            "var one = first",
            "var two = second"
        );

    [Fact]
    public Task Something_dynamic_is_awaited() =>
        Expect.Reported(Id, "static async Program<int> P(dynamic load) { await load; return await Get(A); }", "await load");

    [Fact]
    public async Task The_message_names_what_is_awaited()
    {
        var report = Assert.Single(await new Snippet("static async Program<int> P() => await Task.FromResult(await Get(A));").Reports());
        Assert.Contains("a Task<int>", report.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_compiler_refuses_it_too() =>
        Assert.Equal(["CS0315"], new Snippet("static async Program<int> P() { await Task.Delay(1); return await Get(A); }").Compiler());

    [Fact]
    public Task Programs_may_be_awaited() =>
        Expect.Silence("static async Program<int> P() => await Get(A) + await Other + await P() + await from b in Get(B) select b + 1;");

    [Fact]
    public Task A_generic_program_may_be_awaited() =>
        Expect.Silence("static async Program<T> P<T>(Program<T> program) => await program;");

    [Fact]
    public Task A_method_that_is_no_program_may_await_tasks() =>
        Expect.Silence("static async Task<Program<int>> Load() => Set(A, await Task.FromResult(1));");

    [Fact]
    public Task A_function_within_a_program_that_is_none_may_await_tasks() =>
        Expect.Silence("static async Program<Func<Task>> P() { var a = await Get(A); return async () => await Task.Delay(a); }");
}
