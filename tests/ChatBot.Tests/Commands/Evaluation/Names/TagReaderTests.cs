namespace ChatBot.Commands.Evaluation.Names;

public sealed class TagReaderTests
{
    [Fact]
    public void A_name_goes_on_over_white_space_and_ends_before_the_next_begins()
    {
        var names = TagReader.Read(new GoldNames("1", "Ana Ruiz Oslo, Lima", ["Ana", "Ruiz", "Oslo", ",", "Lima"], ["B-PER", "I-PER", "B-LOC", "O", "B-LOC"]));

        Assert.Equal([new TypedSpan(0, 8, "PER"), new TypedSpan(9, 13, "LOC"), new TypedSpan(15, 19, "LOC")], names);
    }

    [Fact]
    public void A_tag_that_goes_on_with_nothing_of_its_type_begins_a_name()
    {
        var names = TagReader.Read(new GoldNames("1", "a b c", ["a", "b", "c"], ["I-PER", "I-ORG", "I-ORG"]));

        Assert.Equal([new TypedSpan(0, 1, "PER"), new TypedSpan(2, 5, "ORG")], names);
    }
}
