using ChatBot.Support;

namespace ChatBot.Commands;

/// <summary><c>index</c> as a shell sees it, in a process of its own for what it keeps.</summary>
public sealed class IndexCommandTests : IDisposable
{
    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _storage = new();

    public IndexCommandTests() => Write("a.txt", "The ferry stopped.\n\nHarbour master Ana Ruiz closed the harbour on Monday.");

    private string SnapshotPath => Path.Combine(_storage.Path, "index.snapshot");

    public void Dispose()
    {
        _corpus.Dispose();
        _storage.Dispose();
    }

    [Fact]
    public async Task It_says_what_is_in_it_and_where_it_is_kept_and_finds_that_whole_again()
    {
        var (exitCode, output, error) = await RunAsync("index");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains($"kept in: {SnapshotPath}", output.ReplaceLineEndings("").Replace(" \n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("words in their order", output, StringComparison.Ordinal);

        (exitCode, output, error) = await RunAsync("index", "--verify");
        Assert.Equal((0, $"✓ {SnapshotPath} is whole, and is what a fresh build is: 1 documents, 2 passages.", ""), (exitCode, output.Trim(), error));
    }

    [Fact]
    public async Task A_damaged_one_ends_with_3_and_an_answer_comes_with_a_warning()
    {
        await RunAsync("index");
        var bytes = await File.ReadAllBytesAsync(SnapshotPath);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(SnapshotPath, bytes);

        var (exitCode, output, _) = await RunAsync("index", "--verify");
        Assert.Equal(3, exitCode);
        Assert.Matches("^✗ .*index.snapshot cannot be used: .*damaged.*`index` writes it anew.", output);

        (exitCode, output, var error) = await RunAsync("ask", "/who closed the harbour?");
        Assert.Equal(0, exitCode);
        Assert.Contains("Ana Ruiz", output, StringComparison.Ordinal);
        Assert.Contains("The index is built anew from the documents.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_an_earlier_state_ends_with_3_and_none_at_all_with_2()
    {
        var (exitCode, output, _) = await RunAsync("index", "--verify");
        Assert.Equal((2, $"No index is kept in {SnapshotPath}. `index` writes it."), (exitCode, output.Trim()));

        await RunAsync("index");
        Write("b.txt", "It rained.");
        (exitCode, output, _) = await RunAsync("index", "--verify");
        Assert.Equal((3, $"✗ {SnapshotPath} is of other documents, or of an earlier state of them. `index` writes it anew."), (exitCode, output.Trim()));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_ends_with_2_and_the_cure()
    {
        var file = _storage.Write("chatbot.db", "");
        using var process = BuiltProgram.Start([("Storage__Path", file)], "ask", "who?", "--corpus", _corpus.Path);
        var (exitCode, _, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal(2, exitCode);
        Assert.Contains($"Storage:Path is '{file}', which is a file, and must be a folder.", error, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = BuiltProgram.Start([("Storage__Path", _storage.Path)], [.. arguments, "--corpus", _corpus.Path]);
        return await BuiltProgram.EndOfAsync(process);
    }

    // Long ago, so that it is at rest.
    private void Write(string name, string text) =>
        File.SetLastWriteTimeUtc(_corpus.Write(name, text), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
}
