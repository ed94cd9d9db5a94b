using ChatBot.Language;

namespace ChatBot.Documents.Splitting;

public sealed class OutlineTests
{
    [Fact]
    public void A_passage_stands_under_the_headings_before_it_each_higher_than_the_last() => AssertOutline(
        """
        # Faults
        ## Fault 7
        ### Cause
        The pump froze.
        ### Cure
        It was thawed.
        ## Fault 8
        The fuse blew.
        """,
        ("The pump froze.", "Cause < Fault 7 < Faults"),
        ("It was thawed.", "Cure < Fault 7 < Faults"),
        ("The fuse blew.", "Fault 8 < Faults"));

    [Fact]
    public void What_only_looks_like_a_heading_stands_under_those_that_are_marked() => AssertOutline(
        """
        ## Fault 7

        What happened

        The pump froze in the night.

        Who was called

        The plumber came at six.
        """,
        ("The pump froze in the night.", "What happened < Fault 7"),
        ("The plumber came at six.", "Who was called < Fault 7"));

    [Fact]
    public void A_line_under_a_heading_tells_its_level() => AssertOutline(
        """
        Faults
        ======

        The pump
        --------

        It froze in the night.

        The heating
        -----------

        It never worked at all.
        """,
        ("It froze in the night.", "The pump < Faults"),
        ("It never worked at all.", "The heating < Faults"));

    [Fact]
    public void A_heading_that_stood_before_heads_what_is_below_it() => AssertOutline(
        """
        ## Fault 7
        ### Cause
        The pump froze.
        ## Fault 8
        ### Cause
        The fuse blew.
        """,
        ("The fuse blew.", "Cause < Fault 8"));

    [Fact]
    public void Before_the_first_heading_there_is_none() => AssertOutline("It rained all day, and then it stopped.\n\n## Fault 7\n\nThe pump froze.", ("It rained all day, and then it stopped.", ""));

    private static void AssertOutline(string text, params (string Passage, string Headings)[] expected)
    {
        var document = new Document("faults", "Nothing", text);
        var analyzed = new AnalyzedDocument(document, PassageSplitter.Split(document), Annotations.None);

        Assert.Equal(expected.Select(e => e.Headings), expected.Select(e => Over(analyzed, e.Passage)));
    }

    private static string Over(AnalyzedDocument document, string words)
    {
        var passage = Assert.Single(document.Passages, p => p.Span.In(document.Document.Text).SequenceEqual(words));

        return string.Join(" < ", document.HeadingsOver(passage).Select(h => h.Span.In(document.Document.Text).Trim("# =-\n").ToString()));
    }
}
