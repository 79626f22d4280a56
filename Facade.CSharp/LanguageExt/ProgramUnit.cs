using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>Programs that are run for what they set.</summary>
public static class ProgramUnit
{
    /// <summary>The program with its result dropped: <c>Set(A, 1).ToUnit()</c>.</summary>
    /// <param name="program">The program.</param>
    public static Program<Unit> ToUnit<T>(this Program<T> program) => program.NotNull().Select(_ => unit);
}
