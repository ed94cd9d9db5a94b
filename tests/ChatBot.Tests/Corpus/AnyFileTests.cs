using System.Text;
using ChatBot.Corpus.Word;
using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ChatBot.Corpus;

/// <summary>Ten thousand good files, spoilt at random: each ends in a document or a warning, and reads nothing outside the corpus.</summary>
public sealed class AnyFileTests : IDisposable
{
    private const int Files = 10_000;
    private const string Secret = "xyzzy";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();

    private enum Deed
    {
        Cut,
        Repeat,
        Flip,
        Insert,
    }

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void Every_spoilt_file_ends_in_a_document_or_a_warning()
    {
        var secret = _elsewhere.Write("secret.txt", Secret);
        var files = 0;
        var spoilt =
            from file in Gen.Elements(SomeFiles.All.Where(file => !file.Name.EndsWith(".pdf", StringComparison.Ordinal)))
            from isInside in Gen.Elements(true, false)
            from edits in Gen.ListOf(AnEdit($"file://{secret}"), 4)
            select (file.Name, Bytes: Spoil(file, isInside, edits));

        // The same ten thousand each time; what fails is told with its bytes.
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(2031, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Files).WithQuietOnSuccess(true).WithReplay(seed), Prop.ForAll(spoilt.ToArbitrary(), file =>
        {
            files++;
            return EndsWell(file.Name, file.Bytes);
        }));

        Assert.Equal(Files, files);
    }

    private bool EndsWell(string name, byte[] bytes)
    {
        var path = _folder.Write(name, bytes);
        try
        {
            var contents = CorpusReader.Read(path, new CorpusOptions(), CancellationToken.None);

            return contents.Documents.All(IsWhole);
        }
        catch (CorpusException exception)
        {
            return exception.Message.Contains($"{name} was skipped: ", StringComparison.Ordinal) && !exception.Message.Contains(Secret, StringComparison.Ordinal);
        }
    }

    private static bool IsWhole(Document document)
    {
        var passages = PassageSplitter.Split(document).Select(passage => passage.Span).ToList();

        return !document.Text.Contains(Secret, StringComparison.Ordinal)
            && passages.Count > 0
            && document.Utterances.All(utterance => passages.Exists(passage => passage.Overlaps(utterance.Words)) && utterance.Speaker.End <= document.Text.Length)
            && (document.Headings ?? []).All(heading => passages.Exists(passage => passage.Start == heading.Span.Start));
    }

    private static Gen<(Deed Deed, int Place, int Length, string Mark)> AnEdit(string secret) =>
        from deed in Gen.Elements(Enum.GetValues<Deed>())
        from place in Gen.Choose(0, 1_000)
        from length in Gen.Choose(1, 60)
        from mark in Gen.Elements(
            "<", ">", "&", "\"", "\0", "\n\n", "\r", "--b\n", "--b--", "=", "=?utf-8?b?", "?=", "\uFEFF", "\uFFFF", "<p>", "</p>", "<table>", "<!--", "]]>",
            "-->", "<v ", "https://", "](", "[", "```", "|", "> ", "# ", ",", ";", "\t", "Content-Type: multipart/mixed; boundary=b\n\n", "charset=utf-16",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>", "&e;", "<iframe src=\"" + secret + "\">", "<w:p>", "</w:p>", "<w:tbl>", "<w:del>", "99:99:99.999 --> ")
        select (deed, place, length, mark);

    /// <summary>Spoils a file's bytes or, of a .docx and <paramref name="isInside"/>, its main part's.</summary>
    private static byte[] Spoil((string Name, byte[] Bytes) file, bool isInside, List<(Deed Deed, int Place, int Length, string Mark)> edits)
    {
        if (!file.Name.EndsWith(".docx", StringComparison.Ordinal) || !isInside)
        {
            return Spoil(file.Bytes, edits);
        }

        var part = Encoding.UTF8.GetString(Spoil(Encoding.UTF8.GetBytes(SomeDocx.Document(SomeFiles.DocxBody)), edits));

        return SomeDocx.Of("", (SomeDocx.MainPart, part));
    }

    private static byte[] Spoil(byte[] good, List<(Deed Deed, int Place, int Length, string Mark)> edits)
    {
        var bytes = good.ToList();
        foreach (var (deed, place, length, mark) in edits)
        {
            var start = bytes.Count * place / 1_001;
            var count = Math.Min(length, bytes.Count - start);
            switch (deed)
            {
                case Deed.Cut:
                    bytes.RemoveRange(start, count);
                    break;
                case Deed.Repeat:
                    bytes.InsertRange(start, Enumerable.Repeat(bytes.GetRange(start, count), 20).SelectMany(piece => piece));
                    break;
                case Deed.Flip when count > 0:
                    bytes[start] ^= (byte)(1 << (length % 8));
                    break;
                case Deed.Insert:
                    bytes.InsertRange(start, Encoding.UTF8.GetBytes(mark));
                    break;
            }
        }

        return [.. bytes];
    }
}
