using ChatBot.Support;

namespace ChatBot.Corpus;

/// <summary>A corpus that is read again and again while others change its files.</summary>
public sealed class CorpusChangesTests : IDisposable
{
    private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2031, 5, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly Lazy<CorpusReader> _reader;

    public CorpusChangesTests() => _reader = new(() => new CorpusReader(_folder.Path, new CorpusOptions { MaxCorpusBytes = 1_000 }, _clock));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_stays_as_it_is_gives_the_same_documents_again()
    {
        Write("a.txt", "Ants dig.");
        Write("b.txt", "Bees hum.");
        var before = ReadAll().Documents;

        Write("b.txt", "Bees sleep.");
        var after = ReadSettled().Documents;

        Assert.Same(before[0], after[0]);
        Assert.Equal("Bees sleep.", after[1].Text);
    }

    [Fact]
    public void A_file_that_was_only_touched_gives_the_same_document_again()
    {
        Write("a.txt", "Ants dig.");
        var before = ReadAll().Documents;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Write("a.txt", "Ants dig.");

        Assert.Same(before[0], ReadSettled().Documents[0]);
    }

    [Fact]
    public void Of_a_file_of_lines_only_the_changed_ones_give_new_documents()
    {
        Write("a.jsonl", """
            {"id":"ants","text":"Ants dig."}
            {"id":"bees","text":"Bees hum."}
            """);
        var before = ReadAll().Documents;
        Write("a.jsonl", """
            {"id":"new","text":"Newts swim."}
            {"id":"ants","text":"Ants dig."}
            {"id":"bees","text":"Bees sleep."}
            """);
        var after = ReadSettled().Documents;

        Assert.Equal(["a/new", "a/ants", "a/bees"], after.Select(d => d.Id));
        Assert.Same(before[0], after[1]);
        Assert.NotSame(before[1], after[2]);
    }

    [Fact]
    public void A_file_that_is_being_written_stands_for_what_it_held_before()
    {
        Write("a.txt", "Ants dig.");
        ReadAll();
        Write("a.txt", "Ants di", TimeSpan.Zero);
        Write("new.txt", "Newts sw", TimeSpan.Zero);

        var contents = ReadSettled();
        Assert.True(contents.IsRestless);
        Assert.Equal("Ants dig.", Assert.Single(contents.Documents).Text);

        _clock.Advance(FileRest.Needed);
        contents = ReadSettled();
        Assert.False(contents.IsRestless);
        Assert.Equal(["Ants di", "Newts sw"], contents.Documents.Select(d => d.Text));
    }

    [Fact]
    public void A_file_that_was_emptied_is_waited_for_longer()
    {
        Write("a.txt", "Ants dig.");
        Write("b.txt", "Bees hum.");
        ReadAll();
        Write("a.txt", "", TimeSpan.Zero);

        _clock.Advance(FileRest.NeededByEmpty - ALittle);
        var contents = ReadSettled();
        Assert.Equal(["Ants dig.", "Bees hum."], contents.Documents.Select(d => d.Text));
        Assert.Empty(contents.Warnings);

        _clock.Advance(ALittle);
        contents = ReadSettled();
        Assert.Equal("Bees hum.", Assert.Single(contents.Documents).Text);
        Assert.StartsWith("a.txt was skipped", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_being_written_at_the_start_is_read_again_at_rest()
    {
        Write("a.txt", "Ants d", TimeSpan.Zero);
        Assert.Equal("Ants d", ReadAll().Documents[0].Text);

        var stamp = FileStamp.TryOf(Path.Combine(_folder.Path, "a.txt"))!;
        Write("a.txt", "Ants g", TimeSpan.Zero);
        Assert.Equal((stamp.Length, stamp.WrittenAt), (6, FileStamp.TryOf(Path.Combine(_folder.Path, "a.txt"))!.WrittenAt)); // nothing tells it apart
        _clock.Advance(FileRest.Needed);

        Assert.Equal("Ants g", ReadSettled().Documents[0].Text);
    }

    [Fact]
    public void A_file_from_the_future_comes_to_rest_when_it_was_seen_unchanged_for_long_enough()
    {
        Write("a.txt", "Ants dig.");
        ReadAll();
        Write("b.txt", "Bees hum.", -TimeSpan.FromDays(1));

        Assert.True(ReadSettled().IsRestless);
        _clock.Advance(FileRest.Needed - ALittle);
        Assert.True(ReadSettled().IsRestless);
        _clock.Advance(ALittle);
        Assert.Equal(2, ReadSettled().Documents.Count);
        Assert.False(ReadSettled().IsRestless);
    }

    [Fact]
    public void A_file_that_is_moved_in_place_of_another_is_seen_even_if_length_and_time_agree()
    {
        Write("a.txt", "Ants dig.");
        ReadAll();
        Write("next", "Ants eat.");
        File.Move(Path.Combine(_folder.Path, "next"), Path.Combine(_folder.Path, "a.txt"), overwrite: true);

        Assert.Equal("Ants eat.", Assert.Single(ReadSettled().Documents).Text);
    }

    [Fact]
    public void Deleted_and_renamed_files_are_gone_at_once()
    {
        Write("a.txt", "Ants dig.");
        Write("b.txt", "Bees hum.");
        Write("c.txt", "Cats purr.");
        ReadAll();
        File.Delete(Path.Combine(_folder.Path, "a.txt"));
        File.Move(Path.Combine(_folder.Path, "b.txt"), Path.Combine(_folder.Path, "d.txt"));

        Assert.Equal(["c", "d"], ReadSettled().Documents.Select(d => d.Id));
    }

    [Fact]
    public void A_corpus_that_is_gone_or_empty_is_no_corpus_and_nothing_of_it_is_forgotten()
    {
        Write("a.txt", "Ants dig.");
        var before = ReadAll().Documents;

        Directory.Move(_folder.Path, _folder.Path + "-moved");
        Assert.Contains("is gone", Assert.Throws<CorpusException>(() => ReadSettled()).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Path);
        Assert.Contains("No document was found", Assert.Throws<CorpusException>(() => ReadSettled()).Message, StringComparison.Ordinal);
        Directory.Delete(_folder.Path);
        Directory.Move(_folder.Path + "-moved", _folder.Path);

        Assert.Same(before[0], ReadSettled().Documents[0]);
    }

    [Fact]
    public void Warnings_of_a_file_last_as_long_as_it_stays_as_it_is()
    {
        Write("good.txt", "It rained.");
        Write("bad.txt", "PK\0");
        Assert.Equal(ReadAll().Warnings, ReadSettled().Warnings);

        Write("bad.txt", "It snowed.");
        Assert.Empty(ReadSettled().Warnings);
    }

    [Fact]
    public void A_corpus_that_has_become_too_large_is_cut_off_as_on_a_fresh_reading_and_whole_again_later()
    {
        Write("a.txt", "Ants dig.");
        Write("z.jsonl", """{"id":"z","text":"Zebras graze."}""");
        ReadAll();
        Write("b.txt", new string('b', 980));

        var full = ReadSettled();
        var fresh = CorpusReader.Read(_folder.Path, new CorpusOptions { MaxCorpusBytes = 1_000 }, CancellationToken.None);
        Assert.Equal(fresh.Documents.Select(d => d.Id), full.Documents.Select(d => d.Id));
        Assert.Equal(fresh.Warnings, full.Warnings);

        File.Delete(Path.Combine(_folder.Path, "b.txt"));
        Assert.Equal(["a", "z/z"], ReadSettled().Documents.Select(d => d.Id));
    }

    [Fact]
    public void Progress_sums_up_to_the_whole()
    {
        Write("a.txt", "Ants dig.");
        Write("b.txt", "Bees hum.");
        var shares = new List<double>();
        _reader.Value.ReadAll(new Shares(shares), CancellationToken.None);

        Assert.Equal([0.5, 0.5], shares);
    }

    private CorpusContents ReadAll() => _reader.Value.ReadAll(progress: null, CancellationToken.None);

    private CorpusContents ReadSettled() => _reader.Value.ReadSettled(CancellationToken.None);

    private void Write(string name, string text) => Write(name, text, TimeSpan.FromHours(1));

    private void Write(string name, string text, TimeSpan ago) =>
        File.SetLastWriteTimeUtc(_folder.Write(name, text), _clock.GetUtcNow().UtcDateTime - ago);

    private sealed class Shares(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
