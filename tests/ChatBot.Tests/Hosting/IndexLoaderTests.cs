using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Hosting.Keeping;
using ChatBot.Retrieval;
using ChatBot.Storage;
using ChatBot.Storage.Snapshots;
using ChatBot.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

public sealed class IndexLoaderTests : IDisposable
{
    private static readonly string[] Towns = ["Ostby", "Dorvik", "Velmar", "Lund"];
    private static readonly string[] People = ["Ann Marlow", "Karl Lund", "Rosa Velmar", "Ben Ostby"];

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2031, 5, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly RecordingLoggers _log = new();
    private readonly CurrentAnswerer _current = new();
    private readonly CorpusStatus _status;
    private readonly IndexLoader _loader;

    public IndexLoaderTests()
    {
        _status = new CorpusStatus(_clock);
        _loader = Loader(_current, _status);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_changes_of_the_files_it_answers_as_after_a_fresh_start(int seed)
    {
        var random = new Random(seed);
        Write("first.txt", SomeText(random));
        _loader.Load(CancellationToken.None);
        for (var round = 0; round < 15; round++)
        {
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                ChangeSomething(random);
            }

            _loader.Update(CancellationToken.None);
            if (random.Next(3) == 0)
            {
                _loader.Tidy();
            }

            var fresh = new CurrentAnswerer();
            Loader(fresh, new CorpusStatus(_clock)).Load(CancellationToken.None);
            Assert.Equal(RepliesOf(fresh), RepliesOf(_current));
        }
    }

    [Fact]
    public void Nothing_is_built_anew_where_nothing_has_changed()
    {
        Write("a.txt", "It rained in Ostby.");
        _loader.Load(CancellationToken.None);
        var before = _current.Current;
        Write("a.txt", "It rained in Ostby.");

        Assert.False(_loader.Update(CancellationToken.None).IsRestless);
        Assert.Same(before, _current.Current);
    }

    [Fact]
    public void Many_changes_leave_an_index_of_few_parts()
    {
        Write("a.txt", "It rained in Ostby.");
        _loader.Load(CancellationToken.None);
        for (var i = 0; i < 40; i++)
        {
            Write($"{i}.txt", $"It rained in Ostby for {i} days.");
            _loader.Update(CancellationToken.None);
        }

        _loader.Tidy();

        Assert.Equal(41, _current.Current.Snapshot.Documents.Count);
        Assert.InRange(_current.Current.Snapshot.SegmentCount, 1, 6);
    }

    [Fact]
    public void A_corpus_that_is_gone_leaves_what_was_loaded()
    {
        Write("a.txt", "It rained in Ostby.");
        _loader.Load(CancellationToken.None);
        var before = _current.Current;
        File.Delete(Path.Combine(_folder.Path, "a.txt"));

        Assert.Throws<CorpusException>(() => _loader.Update(CancellationToken.None));
        Assert.Same(before, _current.Current);

        _status.Failed("It is gone.");
        Write("a.txt", "It rained in Ostby.");
        _loader.Update(CancellationToken.None);
        Assert.Same(before, _current.Current);
        Assert.Null(_status.Current!.Failure);
    }

    [Fact]
    public void What_was_replaced_is_let_go_of()
    {
        Write("a.txt", "It rained in Ostby.");
        Write("b.txt", "It snowed in Dorvik.");
        var replaced = LoadAndReplace();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(replaced, r => r.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that nothing of it is left on the stack
    private List<WeakReference> LoadAndReplace()
    {
        var before = _loader.Load(CancellationToken.None).Answerer;
        var bot = new Bot(() => _current.Current);
        bot.Reply("/when did it rain?", ["a"]);
        List<WeakReference> replaced = [new(before), new(before.Snapshot), new(before.Snapshot.Documents[0]), new(before.Snapshot.Documents[0].Document.Text)];
        Write("a.txt", "It rained in Velmar.");
        _loader.Update(CancellationToken.None);
        _loader.Tidy();
        bot.Reply("/when did it rain?", ["a"]);

        return replaced;
    }

    [Fact]
    public void What_is_left_out_is_logged_once_for_as_long_as_it_lasts()
    {
        Write("a.txt", "It rained in Ostby.");
        Write("bad.txt", "PK\0");
        _loader.LoadAndWarn(CancellationToken.None);
        _loader.Update(CancellationToken.None);
        Assert.Single(_log.Lines);

        Write("bad.txt", "It snowed.");
        _loader.Update(CancellationToken.None);
        Write("bad.txt", "PK\0");
        _loader.Update(CancellationToken.None);
        Assert.Equal(2, _log.Lines.Count(l => l.Contains("bad.txt was skipped", StringComparison.Ordinal)));
    }

    private void ChangeSomething(Random random)
    {
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        var some = files[random.Next(files.Length)];
        var name = random.Next(3) == 0 ? $"sub/{random.Next()}.txt" : $"{random.Next()}.txt";
        switch (random.Next(4))
        {
            case 0 when files.Length > 1:
                File.Delete(some);
                break;
            case 1:
                Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
                File.Move(some, Path.Combine(_folder.Path, name));
                break;
            case 2:
                Write(Path.GetRelativePath(_folder.Path, some), SomeText(random));
                break;
            default:
                Write(name, SomeText(random));
                break;
        }
    }

    internal static string SomeText(Random random)
    {
        string[] sentences =
        [
            "{0} is the mayor of {1}.", "“It rains in {1},” {0} said.", "The town of {1} is old.", "{0} moved to {1} in May 2031.",
            "The company {1} Ltd. belongs to {0}.", "Nobody has seen {1}.",
        ];
        var text = Enumerable.Range(0, random.Next(1, 5)).Select(_ => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            sentences[random.Next(sentences.Length)],
            People[random.Next(People.Length)],
            Towns[random.Next(Towns.Length)]));

        return string.Join("\n\n", text);
    }

    internal static IEnumerable<string> RepliesOf(CurrentAnswerer current)
    {
        var bot = new Bot(() => current.Current);
        IEnumerable<string> questions =
        [
            "/sources",
            .. Towns.SelectMany(t => (string[])[$"/who is the mayor of {t}?", $"/when did somebody move to {t}?", $"/ask what of {t}?"]),
            .. People.Select(p => $"/quote {p}"),
        ];

        return
        [
            .. questions.Select(q => JsonSerializer.Serialize(bot.Reply(q))),
            .. bot.Suggest(SuggestedName.Topic, "", null, 100),
            .. current.Current.Snapshot.Documents.Select(d => JsonSerializer.Serialize(new { d.Document, d.Passages, d.Annotations })),
        ];
    }

    // Long ago, so that it is at rest.
    private void Write(string name, string text) =>
        File.SetLastWriteTimeUtc(_folder.Write(name, text), _clock.GetUtcNow().UtcDateTime.AddDays(-1));

    private IndexLoader Loader(CurrentAnswerer current, CorpusStatus status) => new(
        Options.Create(new CorpusOptions { Path = _folder.Path }),
        Options.Create(new RetrievalOptions()),
        Options.Create(new AnswerOptions()),
        current,
        new KeptIndex(new SnapshotFile(Options.Create(new StorageOptions { Path = "" })), Options.Create(new RetrievalOptions()), new Logger<KeptIndex>(_log)),
        status,
        WorkDisplay.None,
        _clock,
        new Logger<IndexLoader>(_log));
}
