using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Programs are awaited by programs only.</summary>
public class RefusalTests
{
    private const string Message =
        "A program can be awaited only in an async method that returns a Program, and has no result before it is run: put it into a loop, run the loop, and ask the outcome.";

    private static readonly Name<int> One = Name.Of<int>();

    [Fact]
    public async Task A_task_that_awaits_a_program_fails_and_says_what_to_do()
    {
        static async Task<int> Wrong() => await Get(One);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(Wrong);
        Assert.Equal(Message, error.Message);
    }

    [Fact]
    public void A_task_that_awaits_a_program_fails_inside_of_a_program_as_well()
    {
        static async Task<int> Wrong() => await Get(One);
#pragma warning disable CA2025, CS1998 // the task has ended
        static async Program<string> Method()
        {
            await Get(One);
            return Wrong().Exception!.InnerException!.Message;
        }
#pragma warning restore CA2025, CS1998
        Assert.Equal(Message, Loop.Empty.Given(One, 1).Add("p", Method()).Run().Result<string>("p"));
    }

    [Fact]
    public void A_program_has_no_result_to_wait_for() =>
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => Get(One).GetAwaiter().GetResult()).Message);

    [Fact]
    public void A_program_that_is_null_is_refused_by_name()
    {
        static async Program<int> Method() => await (Program<int>)null!;
        var error = Loop.Empty.Add("p", Method()).Run().FaultOf("p");
        Assert.Equal("program", Assert.IsType<ArgumentNullException>(error).ParamName);
    }
}
