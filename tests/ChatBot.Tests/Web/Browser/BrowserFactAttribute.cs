using ChatBot.Support.Node;

namespace ChatBot.Web.Browser;

/// <summary>A test that needs Chromium, and says so where it is missing.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Needs.Chromium;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Needs.Chromium;
}

/// <summary>A test that needs axe-core besides.</summary>
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Needs.Chromium ?? NodeFolder.Missing ?? (File.Exists(Needs.Axe) ? null : "axe-core is not installed: run tests/run, or npm ci in tests/node.");
}

/// <summary>What tests in a browser need.</summary>
internal static class Needs
{
    public static string? Chromium { get; } = Browser.Chromium.Path is null ? "Chromium is not installed (Debian: apt-get install chromium)." : null;

    public static string Axe { get; } = Path.Combine(NodeFolder.Path, "node_modules/axe-core/axe.min.js");
}
