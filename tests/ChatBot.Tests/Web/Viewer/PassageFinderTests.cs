using ChatBot.Documents;
using ChatBot.Documents.Splitting;
using ChatBot.Support;

namespace ChatBot.Web.Viewer;

public sealed class PassageFinderTests
{
    private const string Ferry = "The ferry to the island stopped in June because its engine broke.";
    private const string Office = "Ines Ruiz leads the harbour office, which opened in 1950.";
    private const string Wages = "Wages of the harbour's pilots rose twice in that winter.";

    [Fact]
    public void A_passage_that_stands_where_it_stood_is_found_there() => Found(2, Fate.Same, [Office, Ferry, Wages]);

    [Fact]
    public void A_passage_that_others_were_put_before_is_found_behind_them() => Found(4, Fate.Moved, ["News", Office, Wages, Ferry]);

    [Fact]
    public void Of_two_with_the_same_words_the_nearer_is_meant() => Found(3, Fate.Moved, [Ferry + "!", Office, Ferry, Wages, Ferry]);

    [Fact]
    public void Of_a_passage_that_was_rewritten_the_most_like_is_shown() =>
        Found(3, Fate.Changed, [Office, Wages, "The ferry to the island stopped in July because its old engine broke."]);

    [Fact]
    public void A_passage_that_nothing_is_like_is_gone() => Found(null, Fate.Gone, [Office, Wages]);

    [Fact]
    public void An_empty_document_has_none() => Assert.Equal((null, Fate.Gone), PassageFinder.Find(Documented([]), 2, PassageFingerprint.Of(Ferry)));

    [Fact]
    public void Without_a_fingerprint_the_number_counts() =>
        Assert.Equal((1, Fate.Same), PassageFinder.Find(Documented([Office]), 1, null) is var (passage, fate) ? (passage!.Number, fate) : default);

    private static void Found(int? number, Fate fate, string[] passages)
    {
        var found = PassageFinder.Find(Documented(passages), 2, PassageFingerprint.Of(Ferry));

        Assert.Equal((number, fate), (found.Passage?.Number, found.Fate));
    }

    private static AnalyzedDocument Documented(string[] passages) =>
        passages.Length > 0 ? SomeIndex.Analyzed("harbour", "Harbour", string.Join('\n', passages)) : new AnalyzedDocument(Some.Document(""), [], Language.Annotations.None);
}
