using AnyOrder.Durable;
using AnyOrder.Testing.Journals;

namespace AnyOrder.Testing;

/// <summary>Checks that a journal keeps what <see cref="IJournal" /> promises, so that runs can be trusted to it.</summary>
/// <remarks>
/// What happens when the power or the process goes, no check can see from within: kill a process that writes, and look what is there.
/// </remarks>
public static class JournalConformance
{
    /// <summary>The checks one by one, for a test runner to list.</summary>
    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            .. RowPromises.Checks,
            .. ValuePromises.Checks,
            .. PagePromises.Checks,
            .. NumberPromises.Checks,
            .. GroupPromises.Checks,
            .. RunPromises.Checks,
            .. OpeningPromises.Checks,
        ];

    /// <summary>Makes all checks, and stops at the first that fails.</summary>
    /// <param name="open">Opens the same store anew each time it is called, as another process would. What is in it already does no harm; the checks leave runs behind whose ids begin with <c>conformance</c>.</param>
    /// <exception cref="JournalConformanceException">A promise is not kept. The message says which, what was expected, and what was found.</exception>
    public static Task CheckAsync(Func<IJournal> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return CheckAllAsync(open);
    }

    private static async Task CheckAllAsync(Func<IJournal> open)
    {
        foreach (JournalCheck check in Checks)
        {
            await check.RunAsync(open).ConfigureAwait(false);
        }
    }
}
