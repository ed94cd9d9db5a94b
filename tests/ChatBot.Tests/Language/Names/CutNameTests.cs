namespace ChatBot.Language.Names;

public sealed class CutNameTests
{
    // Tokens:                  0    1    2     3         4     5    6
    private const string Text = "Then Rosa Maria Lindqvist spoke. Rosa Maria Lindqvist sang.";

    [Fact]
    public void A_name_goes_on_as_far_as_the_full_name_does() => Assert.Equal("Rosa Maria Lindqvist", Mended(from: 6, to: 6, end: 10));

    [Fact]
    public void Other_words_behind_it_are_left_alone() => Assert.Equal("Rosa", Mended(from: 6, to: 6, end: 10, text: Text.Replace("Lindqvist sang", "Ek sang", StringComparison.Ordinal)));

    [Fact]
    public void What_begins_within_the_full_name_does_not_go_on() => Assert.Equal("Maria", Mended(from: 7, to: 7, end: 10));

    [Fact]
    public void It_stops_before_the_next_name() => Assert.Equal("Rosa", Mended(from: 6, to: 6, end: 8));

    private static string Mended(int from, int to, int end, string text = Text)
    {
        var segmented = SegmentedText.From(text);
        var mended = CutName.Mend(segmented, new Mention(from, to, NameType.Person, 0), new Mention(1, 3, NameType.Person, 0), end);

        return mended.In(segmented).ToString();
    }
}
