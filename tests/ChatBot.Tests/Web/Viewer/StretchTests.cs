using ChatBot.Language;
using ChatBot.Support;

namespace ChatBot.Web.Viewer;

public sealed class StretchTests
{
    private const string Text = "Ines Ruiz said “We stop on Monday.” then.";

    [Fact]
    public void Highlights_that_overlap_are_cut_where_any_begins_or_ends()
    {
        var stretches = Stretch.Cut(Text, new TextSpan(0, Text.Length),
        [
            new Highlight(new TextSpan(0, 9), HighlightKind.Name, "person: Ines Ruiz"),
            new Highlight(new TextSpan(5, 22), HighlightKind.Cited),
            new Highlight(new TextSpan(15, 20), HighlightKind.Quotation, "said by Ines Ruiz"),
            new Highlight(new TextSpan(27, 6), HighlightKind.Date, "2021-05-03"),
        ]);

        Assert.Equal(
            [
                ("Ines ", "name", "person: Ines Ruiz"),
                ("Ruiz", "name cited", "person: Ines Ruiz"),
                (" said ", "cited", null),
                ("“We stop on ", "quotation cited", "said by Ines Ruiz"),
                ("Monday", "date quotation", "said by Ines Ruiz · 2021-05-03"),
                (".”", "quotation", "said by Ines Ruiz"),
                (" then.", null, null),
            ],
            stretches.Select(s => (s.Text, s.Classes, s.Hint)));
    }

    [Fact]
    public void Whatever_stands_out_the_stretches_joined_are_the_text()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var text = Some.Prose(random, 1 + random.Next(120)).Replace('\t', ' ');
            var from = random.Next(text.Length);
            var within = new TextSpan(from, 1 + random.Next(text.Length - from));
            var highlights = Enumerable.Range(0, random.Next(8)).Select(_ => AnyHighlight(random, text.Length)).ToList();

            Assert.Equal(within.In(text).ToString(), string.Concat(Stretch.Cut(text, within, highlights).Select(s => s.Text)));
        }
    }

    private static Highlight AnyHighlight(Random random, int length)
    {
        var start = random.Next(length);
        return new Highlight(new TextSpan(start, random.Next(length - start + 1)), (HighlightKind)(1 << random.Next(5)));
    }
}
