namespace ChatBot.Architecture;

/// <summary>The arrows of src/ARCHITECTURE.md, checked against the source.</summary>
public sealed class DependencyRulesTests
{
    [Theory]
    [InlineData("ChatBot.Engine/Language", "Documents", "Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Documents", "Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Answers", "Conversation")]
    public void Folder_does_not_use(string folder, params string[] namespaces)
    {
        var offenders =
            from file in SourceFolder.CodeFiles(folder)
            from name in namespaces
            where File.ReadAllText(file).Contains($"ChatBot.{name}", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(SourceFolder.Path, file)} uses ChatBot.{name}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_global_using_hides_an_arrow()
    {
        var hidden = SourceFolder.CodeFiles()
            .Where(f => File.ReadAllText(f).Contains("global using ChatBot", StringComparison.Ordinal));

        Assert.Empty(hidden);
    }

    [Fact]
    public void Engine_references_no_package_and_no_project()
    {
        var project = File.ReadAllText(Path.Combine(SourceFolder.Path, "ChatBot.Engine/ChatBot.Engine.csproj"));

        Assert.DoesNotContain("Reference Include", project, StringComparison.Ordinal);
    }
}
