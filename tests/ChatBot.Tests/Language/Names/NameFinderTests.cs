using ChatBot.Support;

namespace ChatBot.Language.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_names_in_order_without_overlap_and_inside_any_text(int seed)
    {
        var text = Some.Prose(new Random(seed));
        var end = 0;

        foreach (var name in NameFinder.FindAll([SegmentedText.From(text)])[0])
        {
            Assert.True(name.Span.Start >= end && !name.Span.IsEmpty);
            end = name.Span.End;
        }

        Assert.True(end <= text.Length);
    }
}
