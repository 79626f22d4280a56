using Xunit;

namespace AnyOrder.Tests.Samples;

/// <summary>A fact that needs tsort: skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TsortFactAttribute : FactAttribute
{
    public TsortFactAttribute() => Skip = Tsort.IsHere ? null : "There is no tsort of the GNU coreutils on this machine to compare with.";
}
