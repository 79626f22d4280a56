using System.Globalization;

namespace AnyOrder.Tests;

/// <summary>Everything until it is disposed runs under this culture.</summary>
public sealed class InCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
