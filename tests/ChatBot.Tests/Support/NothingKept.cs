using System.Runtime.CompilerServices;

namespace ChatBot.Support;

/// <summary>Tests run side by side and know nothing of one another: unless one names a folder, nothing is kept.</summary>
internal static class NothingKept
{
    [ModuleInitializer]
    public static void Set() => Environment.SetEnvironmentVariable("Storage__Path", "");
}
