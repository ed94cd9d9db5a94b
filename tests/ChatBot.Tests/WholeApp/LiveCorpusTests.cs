using System.Text.RegularExpressions;

namespace ChatBot.WholeApp;

/// <summary>The built program answers while the files that it answers from change.</summary>
public sealed partial class LiveCorpusTests
{
    private const int Changes = 200;

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Every_answer_comes_from_what_the_files_said_within_the_last_five_seconds()
    {
        var random = new Random(1);
        using var corpus = new ChangingCorpus(seed: 2, files: 30);
        await using var chat = new PipedChat(corpus.Path);
        var lasting = 0;
        for (var change = 0; change < Changes; change++)
        {
            corpus.ChangeOne();
            for (var question = 0; question < 5; question++)
            {
                lasting += await AskAsync(chat, corpus, ChangingCorpus.Towns[random.Next(ChangingCorpus.Towns.Count)]) ? 1 : 0;
            }
        }

        var end = TimeProvider.System.GetTimestamp();
        while (!await IsUpToDateAsync(chat, corpus))
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(end), TimeSpan.Zero, Promise);
        }

        Assert.NotEqual(0, lasting);
        Assert.Equal("", await chat.QuitAsync());
    }

    /// <summary>Asks, and checks the answer. Whether it was clear what it had to be.</summary>
    private static async Task<bool> AskAsync(PipedChat chat, ChangingCorpus corpus, string town)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var reply = await chat.AskAsync($"/who is the mayor of {town}?");
        foreach (Match cited in Citation().Matches(reply))
        {
            var (sentence, document) = (cited.Groups["sentence"].Value, cited.Groups["document"].Value);
            Assert.True(corpus.WasSaid(document, sentence, asked, Promise), $"{document} did not say “{sentence}” in the last {Promise.TotalSeconds} s, but was cited on {town}:\n{reply}");
        }

        var lasting = corpus.LastingOn(town, asked, Promise);
        Assert.True(lasting is null || reply.Contains(lasting.Sentence, StringComparison.Ordinal), $"“{lasting?.Sentence}” was not told:\n{reply}");

        return lasting is not null;
    }

    private static async Task<bool> IsUpToDateAsync(PipedChat chat, ChangingCorpus corpus)
    {
        var present = corpus.Present.ToList();
        foreach (var statement in present)
        {
            var reply = await chat.AskAsync($"/who is the mayor of {statement.Town}?");
            if (!Citation().Matches(reply).Any(cited => cited.Groups["sentence"].Value == statement.Sentence && cited.Groups["document"].Value == statement.Document))
            {
                return false;
            }
        }

        return (await chat.AskAsync("/sources")).Contains($"{present.Count} documents", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ +(?<sentence>\S.* is the mayor of .*\.)\r?\n +.*· (?<document>\w+)#p1\r?$", RegexOptions.Multiline)]
    private static partial Regex Citation();
}
