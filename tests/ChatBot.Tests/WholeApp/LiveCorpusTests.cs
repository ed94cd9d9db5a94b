using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace ChatBot.WholeApp;

/// <summary>The built program answers while the files that it answers from change.</summary>
public sealed partial class LiveCorpusTests(ITestOutputHelper output)
{
    private const int Changes = 200;

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(5);

    // So that all changes together take three times as long as an answer may lag behind.
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(75);

    private TimeSpan _stalest = TimeSpan.Zero;

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
            for (var changed = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(changed) < BetweenChanges;)
            {
                lasting += await AskAsync(chat, corpus, ChangingCorpus.Towns[random.Next(ChangingCorpus.Towns.Count)]) ? 1 : 0;
            }
        }

        var end = TimeProvider.System.GetTimestamp();
        while (!await IsUpToDateAsync(chat, corpus))
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(end), TimeSpan.Zero, Promise);
        }

        output.WriteLine($"The stalest answer was {_stalest.TotalSeconds:0.0} s behind; all were up to date {TimeProvider.System.GetElapsedTime(end).TotalSeconds:0.0} s after the last change.");
        Assert.NotEqual(0, lasting);
        var complaints = await chat.QuitAsync();
        Assert.True(complaints.Length == 0, complaints);
    }

    /// <summary>Asks, and checks the answer. Whether it was clear what it had to be.</summary>
    private async Task<bool> AskAsync(PipedChat chat, ChangingCorpus corpus, string town)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var reply = await chat.AskAsync($"/who is the mayor of {town}?");
        foreach (Match cited in Citation().Matches(reply))
        {
            var (sentence, document) = (cited.Groups["sentence"].Value, cited.Groups["document"].Value);
            var stale = corpus.SinceSaid(document, sentence, asked);
            Assert.True(stale <= Promise, $"{document} did not say “{sentence}” in the last {Promise.TotalSeconds} s, but was cited on {town}:\n{reply}");
            _stalest = stale > _stalest ? stale : _stalest;
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
