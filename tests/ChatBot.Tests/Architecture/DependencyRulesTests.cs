using System.Text.RegularExpressions;

namespace ChatBot.Architecture;

/// <summary>The arrows of src/ARCHITECTURE.md, checked against the source and against what was built of it: names are not always written in full.</summary>
public sealed partial class DependencyRulesTests
{
    [Theory]
    [InlineData("ChatBot.Engine/Language", "Documents", "Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Documents", "Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Retrieval", "Answers", "Conversation")]
    [InlineData("ChatBot.Engine/Answers", "Conversation")]
    [InlineData("ChatBot.Engine", "Corpus", "Hosting", "Commands", "Terminal")]
    [InlineData("ChatBot.Adapters", "Corpus", "Hosting", "Commands", "Answers", "Retrieval", "Documents")]
    [InlineData("ChatBot.Web", "Corpus", "Hosting", "Commands", "Answers", "Discord", "Slack", "Terminal")]
    [InlineData("ChatBot/Corpus", "Retrieval", "Answers", "Conversation", "Hosting", "Commands", "Terminal")]
    [InlineData("ChatBot/Hosting", "Commands")]
    public void Folder_does_not_use(string folder, params string[] namespaces)
    {
        var offenders =
            from file in SourceFolder.CodeFiles(folder).Concat(SourceFolder.PageFiles(folder))
            from name in namespaces
            where Regex.IsMatch(File.ReadAllText(file), $@"\bChatBot\.{name}\b")
            select $"{Path.GetRelativePath(SourceFolder.Path, file)} uses ChatBot.{name}";
        var builtOffenders =
            from type in BuiltCode.Types(folder)
            from used in BuiltCode.UsedBy(type)
            where namespaces.Any(n => BuiltCode.IsIn(used, $"ChatBot.{n}"))
            select $"{type} uses {used}";

        Assert.Empty(offenders.Concat(builtOffenders));
    }

    [Fact]
    public void No_platform_knows_another()
    {
        var platforms = Directory.EnumerateDirectories(Path.Combine(SourceFolder.Path, "ChatBot.Adapters")).Select(d => Path.GetFileName(d)!).ToList();
        var offenders =
            from platform in platforms
            from other in platforms
            where other != platform && other != "Transport"
            from file in SourceFolder.CodeFiles($"ChatBot.Adapters/{platform}")
            where File.ReadAllText(file).Contains($"ChatBot.{other}", StringComparison.Ordinal)
            select $"{file} uses ChatBot.{other}";
        var builtOffenders =
            from platform in platforms
            from type in BuiltCode.Types($"ChatBot.Adapters/{platform}")
            from used in BuiltCode.UsedBy(type)
            where platforms.Any(other => other != platform && other != "Transport" && BuiltCode.IsIn(used, $"ChatBot.{other}"))
            select $"{type} uses {used}";

        Assert.Empty(offenders.Concat(builtOffenders));
    }

    [Fact]
    public void What_is_used_by_half_its_name_in_a_body_or_on_a_page_is_found()
    {
        Assert.Contains(typeof(Transport.Http.RetryDelays), BuiltCode.Types("ChatBot.Adapters/Slack").SelectMany(BuiltCode.UsedBy));
        Assert.Contains(typeof(Transport.Text.VisibleText), BuiltCode.UsedBy(typeof(Web.Chat.ReplyArticle)));
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

    [Fact]
    public void Engine_touches_no_file_console_clock_chance_or_thread()
    {
        var offenders =
            from file in SourceFolder.CodeFiles("ChatBot.Engine")
            from call in OutsideWorld().Matches(File.ReadAllText(file))
            select $"{Path.GetRelativePath(SourceFolder.Path, file)}: {call.Value}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void Banned_calls_are_not_allowed_back_in()
    {
        var offenders = SourceFolder.CodeFiles()
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"pragma warning disable.*RS0030|SuppressMessage.*RS0030"));

        Assert.Empty(offenders);
    }

    [GeneratedRegex(@"(?<![.\w])(File|Directory|Console|Environment|Stopwatch|Thread|HttpClient|Random)\.\w+|DateTime(Offset)?\.(Utc)?Now|new Random\(|\bILogger\b|\bTask\.Run\b|\bTimeProvider\b")]
    private static partial Regex OutsideWorld();
}
