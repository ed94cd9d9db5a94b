namespace ChatBot.Discord.Interactions;

public sealed class CustomIdTests
{
    public static TheoryData<string> Written => ["m|3|/who leads|follows?", "m|12", "c|folder/document#p4", "c|a|b#p1", "n|2|6", "s", "v|+", "v|-", "d|123"];

    [Theory]
    [MemberData(nameof(Written))]
    public void What_a_button_carries_comes_back(string id) => Assert.Equal(id, CustomId.Parse(id)!.Write());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x|1")]
    [InlineData("m|-1|/who")]
    [InlineData("m|99999999999|/who")]
    [InlineData("n|a|b")]
    [InlineData("c")]
    [InlineData("v|*")]
    public void What_means_nothing_is_nothing(string? id) => Assert.Null(CustomId.Parse(id));

    [Fact]
    public void A_question_keeps_the_marks_that_part_an_id() =>
        Assert.Equal(new CustomId.More(3, "/ask a|b|c"), CustomId.Parse("m|3|/ask a|b|c"));
}
