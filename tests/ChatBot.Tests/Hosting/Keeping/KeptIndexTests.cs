using ChatBot.Answers;
using ChatBot.Corpus;
using ChatBot.Documents;
using ChatBot.Retrieval;
using ChatBot.Storage;
using ChatBot.Storage.Snapshots;
using ChatBot.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting.Keeping;

public sealed class KeptIndexTests : IDisposable
{
    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _storage = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2031, 5, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly RecordingLoggers _log = new();
    private readonly List<KeptIndex> _opened = [];
    private int _writes;

    private string SnapshotPath => Path.Combine(_storage.Path, "index.snapshot");

    public void Dispose()
    {
        _opened.ForEach(kept => kept.Dispose());
        _corpus.Dispose();
        _storage.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void A_start_after_the_first_reads_no_document_and_answers_alike()
    {
        WriteSome(new Random(1), files: 6);
        var first = Started();
        Assert.True(first.Loader.Keep());
        Assert.False(first.Loader.Keep()); // it is kept as it is

        var second = Started();

        Assert.True(second.IsOpened);
        Assert.Equal(Replies(first), Replies(second));
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_changes_before_and_after_restarts_it_answers_as_a_fresh_build(int seed)
    {
        var random = new Random(seed);
        WriteSome(random, files: 5);
        var bot = Started();
        for (var turn = 0; turn < 12; turn++)
        {
            if (random.Next(3) > 0)
            {
                Change(random);
            }

            switch (random.Next(3))
            {
                case 0:
                    bot.Loader.Update(CancellationToken.None);
                    bot.Loader.Tidy();
                    bot.Loader.Keep();
                    break;
                case 1:
                    bot.Kept.Dispose(); // as when its process is gone
                    bot = Started();
                    break;
                default:
                    bot.Loader.Update(CancellationToken.None);
                    break;
            }

            bot.Loader.Update(CancellationToken.None);
            Assert.Equal(Replies(Started("")), Replies(bot));
        }
    }

    [Fact]
    public void After_a_restart_only_what_changes_is_analysed()
    {
        WriteSome(new Random(1), files: 6);
        Started().Loader.Keep();
        var bot = Started();
        var before = bot.Index.Documents.ToDictionary(d => d.Id);
        Write("new.txt", "Nobody was there.");
        bot.Loader.Update(CancellationToken.None);

        Assert.Equal(before.Count + 1, bot.Index.Documents.Count);
        Assert.All(bot.Index.Documents.Where(d => d.Id != "new"), d => Assert.Same(before[d.Id], d));
    }

    // The index that is kept says something else than the files, which a reader of files would notice.
    [Fact]
    public void After_a_restart_a_file_that_is_as_it_was_is_not_read_again()
    {
        Write("a.txt", "It rained.");
        Write("b.txt", "It snowed.");
        var first = Started();
        var analysis = CorpusAnalysis.Empty.With([new Document("a", "a", "It was kept."), new Document("b", "b", "It was kept too.")]);
        first.Kept.Keep(IndexSnapshot.Empty.With(analysis.Documents), first.Loader.Origin!);
        first.Kept.Dispose();

        var running = Started();
        Write("b.txt", "It was dry.");
        running.Loader.Update(CancellationToken.None);
        Assert.Equal(["It was kept.", "It was dry."], running.Index.Documents.Select(d => d.Document.Text));

        running.Loader.Keep();
        Write("c.txt", "It was warm.");
        Assert.Equal(["It was kept.", "It was dry.", "It was warm."], Started().Index.Documents.Select(d => d.Document.Text));
    }

    [Fact]
    public void Whatever_a_file_gives_is_the_same_after_a_restart()
    {
        Write("a.jsonl", """
            {"id": "one", "title": "One", "text": "It rained in Ostby on 3 May 2031."}
            {"id": "one", "title": "Twice", "text": "It snowed."}
            {"text": "no id"}
            """);
        Write("b.jsonl", "{\"id\": \"two\", \"title\": \"Two\", \"text\": \"It was dry.\"}\nnothing");
        Write("c.md", "---\ndate: 2031-05-07\n---\n# A title\n\nKarl Lund came yesterday.");
        Write("c.txt", "On 7 May 2031 Rosa Velmar went.");
        Write("d.txt", "PK\0");
        Write("e.csv", "AuthorID,Author,Date,Content,Attachments,Reactions\n1,Ann,2031-05-06T10:00:00,It rained yesterday.,,\n1,Ben,2031-05-07T10:00:00,It did.,,");
        Started().Loader.Keep();
        var running = Started();
        Assert.True(running.IsOpened);
        Write("new.txt", "Nobody was there.");
        running.Loader.Update(CancellationToken.None);
        running.Loader.Keep();

        Assert.Equal(Replies(Started("")), Replies(running));
        Write("new.txt", "Somebody was there.");
        var next = Started();
        Assert.Equal(Replies(Started("")), Replies(next));
        Assert.NotEmpty(next.Loaded.Warnings);
        Assert.Equal(Started("").Loaded.Warnings, next.Loaded.Warnings);
    }

    [Fact]
    public void As_long_as_nothing_changes_nothing_is_read_after_a_restart()
    {
        WriteSome(new Random(1), files: 6);
        Started().Loader.Keep();
        var bot = Started();
        var before = bot.Index;
        bot.Loader.Update(CancellationToken.None);

        Assert.Same(before, bot.Index);
    }

    [Fact]
    public void What_changed_while_no_process_ran_is_read_into_what_is_kept()
    {
        Write("a.txt", "It rained.");
        Write("b.txt", "It snowed.");
        Started().Loader.Keep();
        Write("b.txt", "It was dry.");
        var bot = Started();

        Assert.Equal([true, false], bot.Index.Documents.Select(d => d.Stored is not null));
        Assert.Equal(Replies(Started("")), Replies(bot));
        Assert.Contains("or of an earlier state of them; what changed is read into it.", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_with_other_limits_is_read_again()
    {
        Write("a.txt", "It rained.");
        Write("b.txt", new string('x', 2_000));
        Started().Loader.Keep();

        Assert.Equal(["a"], Started(limits: new CorpusOptions { Path = _corpus.Path, MaxFileBytes = 1_000 }).Index.Documents.Select(d => d.Id));
    }

    [Fact]
    public void What_was_made_with_other_settings_is_built_anew_and_the_log_says_why()
    {
        WriteSome(new Random(1), files: 2);
        Started().Loader.Keep();

        Assert.False(Started(retrieval: new RetrievalOptions { TitleWeight = 3 }).IsOpened);
        Assert.Contains($"{SnapshotPath} cannot be used: it was made with other settings under Retrieval. The index is built anew from the documents.", _log.Lines);
    }

    [Theory]
    [InlineData(1)]
    public void A_damaged_file_is_built_anew_and_the_log_says_why(int seed)
    {
        var random = new Random(seed);
        WriteSome(random, files: 3);
        var built = Started();
        built.Loader.Keep();
        var whole = File.ReadAllBytes(SnapshotPath);
        for (var turn = 0; turn < 30; turn++)
        {
            var damaged = random.Next(2) == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (damaged.Length == whole.Length)
            {
                damaged[random.Next(whole.Length)] ^= (byte)random.Next(1, 256);
            }

            File.WriteAllBytes(SnapshotPath, damaged);
            _log.Lines.Clear();
            var bot = Started();

            Assert.False(bot.IsOpened);
            Assert.Equal(Replies(built), Replies(bot));
            Assert.Contains("index.snapshot cannot be used: ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_two_processes_one_writes_and_the_other_says_that_it_only_reads()
    {
        WriteSome(new Random(1), files: 2);
        var (one, other) = (Started(), Started());
        Assert.True(one.Loader.Keep());
        Assert.False(other.Loader.Keep());
        Assert.Equal($"{SnapshotPath} is written by another process; this one only reads it. Give each bot a Storage:Path of its own if their documents differ.", Assert.Single(_log.Lines));
        Assert.True(Started().IsOpened);

        one.Kept.Dispose();
        Write("0.txt", "It snowed.");
        other.Loader.Update(CancellationToken.None);
        Assert.True(other.Loader.Keep());
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_once_and_answers_go_on()
    {
        WriteSome(new Random(1), files: 2);
        var bot = Started(Path.Combine(_storage.Write("taken", ""), "storage"));
        Assert.False(bot.Loader.Keep());
        Write("0.txt", "It snowed.");
        bot.Loader.Update(CancellationToken.None);
        Assert.False(bot.Loader.Keep());

        Assert.Contains("Give this user the right to write there, make room, or set Storage:Path to another folder", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Equal(Replies(Started("")), Replies(bot));
    }

    [Fact]
    public void A_disk_that_is_full_leaves_what_was_kept_before()
    {
        var file = new SnapshotFile(Options.Create(new StorageOptions { Path = _storage.Path }));
        using var claim = file.TryClaim();
        file.Replace(stream => stream.Write([1, 2, 3]));
        var fault = Assert.Throws<StorageException>(() => file.Replace(stream =>
        {
            stream.Write([4]);
            throw new IOException("No space left on device");
        }));

        Assert.Contains("No space left on device. Give this user", fault.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(SnapshotPath));
        Assert.Equal(["index.lock", "index.snapshot"], Directory.GetFiles(_storage.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Nobody_else_may_read_what_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteSome(new Random(1), files: 1);
        Started(Path.Combine(_storage.Path, "new")).Loader.Keep();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_storage.Path, "new", "index.snapshot")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_storage.Path, "new")));
    }

    [Fact]
    public void What_could_not_be_kept_is_kept_once_nothing_stands_in_the_way()
    {
        WriteSome(new Random(1), files: 2);
        var (first, second) = (Started(), Started());
        Assert.True(first.Loader.Keep());
        Assert.False(second.Loader.Keep());

        first.Kept.Dispose(); // as when its process is gone

        Assert.True(second.Loader.Keep());
        Assert.False(second.Loader.Keep());
    }

    [Fact]
    public void Without_a_folder_and_by_loading_alone_nothing_is_written()
    {
        WriteSome(new Random(1), files: 1);
        Assert.False(Started("").Loader.Keep());
        Started(Path.Combine(_storage.Path, "new"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_storage.Path));
        Assert.Empty(_log.Lines);
    }

    private static IEnumerable<string> Replies(Bot bot) => IndexLoaderTests.RepliesOf(bot.Current);

    private void WriteSome(Random random, int files)
    {
        for (var file = 0; file < files; file++)
        {
            Write($"{file}.txt", IndexLoaderTests.SomeText(random));
        }
    }

    private void Change(Random random)
    {
        var name = $"{random.Next(8)}.txt";
        if (random.Next(3) == 0 && File.Exists(Path.Combine(_corpus.Path, name)) && Directory.GetFiles(_corpus.Path).Length > 1)
        {
            File.Delete(Path.Combine(_corpus.Path, name));
        }
        else
        {
            Write(name, IndexLoaderTests.SomeText(random));
        }
    }

    // Long ago, so that it is at rest, and each time another, however coarse the disk's clock is.
    private void Write(string name, string text) =>
        File.SetLastWriteTimeUtc(_corpus.Write(name, text), _clock.GetUtcNow().UtcDateTime.AddDays(-1).AddSeconds(_writes++));

    private Bot Started(string? storage = null, CorpusOptions? limits = null, RetrievalOptions? retrieval = null)
    {
        var settings = Options.Create(retrieval ?? new RetrievalOptions());
        var kept = new KeptIndex(new SnapshotFile(Options.Create(new StorageOptions { Path = storage ?? _storage.Path })), settings, new Logger<KeptIndex>(_log));
        _opened.Add(kept);
        var current = new CurrentAnswerer();
        var loader = new IndexLoader(
            Options.Create(limits ?? new CorpusOptions { Path = _corpus.Path }),
            settings,
            Options.Create(new AnswerOptions()),
            current,
            kept,
            new CorpusStatus(_clock),
            WorkDisplay.None,
            _clock,
            new Logger<IndexLoader>(_log));

        return new Bot(loader, kept, current, loader.Load(CancellationToken.None));
    }

    /// <summary>What a process has, once it has loaded its documents.</summary>
    private sealed record Bot(IndexLoader Loader, KeptIndex Kept, CurrentAnswerer Current, LoadedCorpus Loaded)
    {
        public IndexSnapshot Index => Current.Current.Snapshot;

        /// <summary>Whether the index is the one that was kept.</summary>
        public bool IsOpened => Index.Documents.All(d => d.Stored is not null);
    }
}
