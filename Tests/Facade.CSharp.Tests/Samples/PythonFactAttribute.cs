using Xunit;

namespace AnyOrder.Tests.Samples;

/// <summary>A fact that needs Python: skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Python.IsHere ? null : "There is no python3 on this machine to compare with.";
}
