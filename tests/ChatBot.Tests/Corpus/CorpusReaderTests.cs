using System.Text;
using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Corpus;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_come_in_ordinal_order_of_their_ids()
    {
        _folder.Write("b.txt", "Bees hum.");
        _folder.Write("a/z.md", "Zebras graze.");
        _folder.Write("B.txt", "Bears sleep.");
        _folder.Write("a.txt", "Ants dig.");

        Assert.Equal(["B", "a", "a/z", "b"], Read().Documents.Select(d => d.Id));
    }

    [Fact]
    public void Hidden_files_and_folders_are_passed_over()
    {
        _folder.Write("seen.txt", "Here.");
        _folder.Write(".hidden.txt", "Not here.");
        _folder.Write(".git/config.txt", "Nor here.");

        var contents = Read();

        Assert.Equal(["seen"], contents.Documents.Select(d => d.Id));
        Assert.Empty(contents.Warnings);
    }

    [Fact]
    public void Text_is_kept_letter_for_letter()
    {
        const string Text = "\tFirst line.\r\n\r\n  “Second” — naïve\u00A0text 😀  \r\n";
        _folder.Write("a.txt", Text);

        Assert.Equal(Text, Assert.Single(Read().Documents).Text);
    }

    [Fact]
    public void A_span_counts_the_characters_of_the_file()
    {
        var path = _folder.Write("a.txt", "---\ntitle: Rain\n---\nIt rained in Gent — twice.\n");
        var span = new TextSpan(File.ReadAllText(path).IndexOf("Gent", StringComparison.Ordinal), 4);

        Assert.Equal("Gent", span.In(Assert.Single(Read().Documents).Text).ToString());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_not_part_of_the_text(string encodingName)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        _folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Zoë’s boat sank.")]);

        Assert.Equal("Zoë’s boat sank.", Assert.Single(Read().Documents).Text);
    }

    [Fact]
    public void Files_of_one_name_keep_their_ids_apart()
    {
        _folder.Write("a.md", "Ants.");
        _folder.Write("a.txt", "Aphids.");

        var contents = Read();

        Assert.Equal(["a", "a.txt"], contents.Documents.Select(d => d.Id));
        Assert.Contains("a.txt keeps its ending", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_is_a_corpus()
    {
        var path = _folder.Write("notes", "It rained.");

        var contents = CorpusReader.Read(path, new CorpusOptions(), CancellationToken.None);

        Assert.Equal("notes", Assert.Single(contents.Documents).Id);
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.txt", " \n\t\n", "white space")]
    [InlineData("binary.txt", "PK\0\u0003", "Convert the file to UTF-8")]
    [InlineData("large.txt", "This text has more bytes than the forty that are allowed.", "raise Corpus:MaxFileBytes")]
    [InlineData("picture.png", "not text", "Convert what should be answered from to text")]
    public void A_bad_file_is_skipped_with_its_name_and_the_cure_and_the_rest_loads(string name, string text, string cure)
    {
        _folder.Write("good.txt", "It rained.");
        _folder.Write(name, text);

        var contents = Read(new CorpusOptions { MaxFileBytes = 40 });

        Assert.Equal("good", Assert.Single(contents.Documents).Id);
        var warning = Assert.Single(contents.Warnings);
        Assert.StartsWith(name, warning, StringComparison.Ordinal);
        Assert.Contains(cure, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_another_encoding_is_skipped_with_the_place_and_the_cure()
    {
        _folder.Write("good.txt", "It rained.");
        _folder.Write("old.txt", Encoding.Latin1.GetBytes("Café"));

        Assert.Equal(
            "old.txt was skipped: byte 4 is not valid UTF-8. Convert the file to UTF-8.",
            Assert.Single(Read().Warnings));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_skipped()
    {
        _folder.Write("good.txt", "It rained.");
        var locked = _folder.Write("locked.txt", "Secret.");
        using var holder = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var contents = Read();

        Assert.Equal("good", Assert.Single(contents.Documents).Id);
        Assert.StartsWith("locked.txt was skipped: it cannot be read", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed_and_one_inside_is()
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "out.txt"), elsewhere.Write("secret.txt", "Secret."));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "far"), elsewhere.Path);
        _folder.Write(".data/in.txt", "It rained.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "in.txt"), ".data/in.txt");

        var contents = Read();

        Assert.Equal("It rained.", Assert.Single(contents.Documents).Text);
        Assert.Equal(2, contents.Warnings.Count(w => w.Contains("leads out of the corpus", StringComparison.Ordinal)));
    }

    [Fact]
    public void Folders_linked_in_a_circle_are_read_once()
    {
        _folder.Write("a/one.txt", "One.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a/again"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "self.txt"), "self.txt");

        var contents = Read();

        Assert.Equal(["a/one"], contents.Documents.Select(d => d.Id));
        Assert.StartsWith("self.txt was skipped", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_before_the_corpus_grows_too_large()
    {
        _folder.Write("a.txt", "0123456789");
        _folder.Write("b.txt", "0123456789");
        _folder.Write("c.txt", "0123456789");

        var contents = Read(new CorpusOptions { MaxCorpusBytes = 15 });

        Assert.Equal(["a"], contents.Documents.Select(d => d.Id));
        Assert.Contains("Raise Corpus:MaxCorpusBytes", Assert.Single(contents.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_corpus_says_what_to_do()
    {
        _folder.Write("blank.txt", " ");

        var exception = Assert.Throws<CorpusException>(() => Read());

        Assert.Contains("Put .txt or .md files there", exception.Message, StringComparison.Ordinal);
        Assert.Contains("blank.txt was skipped", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_corpus_says_what_to_do()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var exception = Assert.Throws<CorpusException>(() => CorpusReader.Read(missing, new CorpusOptions(), CancellationToken.None));

        Assert.Contains("--corpus PATH", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_documents_are_found_from_anywhere()
    {
        var contents = CorpusReader.Read(new CorpusOptions().Path, new CorpusOptions(), CancellationToken.None);

        Assert.Equal(5, contents.Documents.Count);
        Assert.Empty(contents.Warnings);
    }

    private CorpusContents Read(CorpusOptions? options = null) =>
        CorpusReader.Read(_folder.Path, options ?? new CorpusOptions(), CancellationToken.None);
}
