using Xunit;

namespace AnyOrder.Tests;

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Path is null ? "chromium is not installed" : null;
}
