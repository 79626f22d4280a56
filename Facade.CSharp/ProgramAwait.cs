using System.ComponentModel;
using AnyOrder.FSharp;

namespace AnyOrder;

/// <summary>Lets an async method that returns a program await programs: <c>int a = await Get(A);</c>.</summary>
public static class ProgramAwait
{
    /// <summary>What <c>await</c> asks of a program: for the compiler.</summary>
    /// <param name="program">The program.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ProgramAwaiter<T> GetAwaiter<T>(this Program<T> program) => Delegated.awaiter(program);
}
