namespace ChatBot.Support;

/// <summary>A test with data that runs shell scripts.</summary>
internal sealed class UnixTheory : TheoryAttribute
{
    public UnixTheory() => Skip = OperatingSystem.IsWindows() ? "Windows has no /bin/sh." : null;
}
