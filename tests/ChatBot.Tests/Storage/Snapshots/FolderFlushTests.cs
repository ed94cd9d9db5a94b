using ChatBot.Support;

namespace ChatBot.Storage.Snapshots;

public sealed class FolderFlushTests
{
    [Fact]
    public void A_folder_is_flushed_wherever_the_system_can_do_that()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(!OperatingSystem.IsWindows(), FolderFlush.TryFlush(folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_does_no_harm()
    {
        using var folder = new TemporaryFolder();

        Assert.False(FolderFlush.TryFlush(Path.Combine(folder.Path, "gone")));
    }
}
