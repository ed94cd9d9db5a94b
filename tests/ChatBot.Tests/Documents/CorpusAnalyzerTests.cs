using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Support;

namespace ChatBot.Documents;

public sealed class CorpusAnalyzerTests
{
    [Fact]
    public void No_sentence_crosses_from_one_passage_into_the_next()
    {
        const string Text = "The ferry company\n\npromises new boats. They come\n\nin May";

        var analyzed = Assert.Single(CorpusAnalyzer.Analyze([Some.Document(Text)]));

        Assert.Equal(
            ["The ferry company", "promises new boats.", "They come", "in May"],
            analyzed.Annotations.Sentences.Select(s => s.In(Text).ToString()));
    }

    [Fact]
    public void Nothing_is_found_before_the_body()
    {
        const string Text = "---\ntitle: \"We met Ruth Abel in May 2031.\"\n---\nIt rained.";
        var document = Some.Document(Text) with { BodyStart = Text.IndexOf("It", StringComparison.Ordinal) };

        var annotations = Assert.Single(CorpusAnalyzer.Analyze([document])).Annotations;

        Assert.Equal("It rained.", Assert.Single(annotations.Sentences).In(Text).ToString());
        Assert.Empty(annotations.Names);
        Assert.Empty(annotations.Dates);
        Assert.Empty(annotations.Quotations);
    }

    [Fact]
    public void A_mark_that_opens_before_the_body_is_closed_by_none_in_it()
    {
        const string Text = "---\ntitle: Say \"no\n---\nto it.\" Ann said so.";
        var document = Some.Document(Text) with { BodyStart = Text.IndexOf("to it", StringComparison.Ordinal) };

        Assert.Empty(Assert.Single(CorpusAnalyzer.Analyze([document])).Annotations.Quotations);
    }

    [Fact]
    public void A_date_in_the_metadata_stays()
    {
        var date = new PartialDate(2031, 5);

        var analyzed = CorpusAnalyzer.Analyze([Some.Document("Updated: June 8, 2032\n\nIt rained.") with { Date = date }]);

        Assert.Equal(date, Assert.Single(analyzed).Document.Date);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_annotation_stands_in_one_passage(int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 10).Select(i => Some.Document(Some.Prose(random)) with { Id = $"{i}" }).ToList();

        var analyzed = CorpusAnalyzer.Analyze(documents);

        Assert.Equal(documents.Select(d => d.Id), analyzed.Select(a => a.Document.Id));
        foreach (var (_, passages, annotations) in analyzed)
        {
            IEnumerable<TextSpan> spans =
            [
                .. annotations.Sentences,
                .. annotations.Names.Select(n => n.Span),
                .. annotations.Dates.Select(d => d.Span),
                .. annotations.Quotations.Select(q => q.Span),
            ];
            Assert.All(spans, span => Assert.Contains(passages, p => p.Span.Contains(span)));
        }
    }

    [Fact]
    public void An_empty_corpus_gives_nothing()
    {
        Assert.Empty(CorpusAnalyzer.Analyze([]));
        Assert.Empty(Assert.Single(CorpusAnalyzer.Analyze([Some.Document(" \n")])).Passages);
    }
}
