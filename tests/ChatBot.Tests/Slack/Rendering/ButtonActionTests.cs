namespace ChatBot.Slack.Rendering;

public sealed class ButtonActionTests
{
    public static TheoryData<string> All => ["ask", "share", "vote_up", "vote_down", "delete"];

    [Theory]
    [MemberData(nameof(All))]
    public void An_action_is_read_back_from_its_id_and_value(string id)
    {
        var action = ButtonAction.Parse(id, "/who leads?")!;

        Assert.Equal(id, action.Id);
        Assert.Equal(action, ButtonAction.Parse($"{action.Id}.7", action.Value));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "x")]
    [InlineData("ask", null)]
    [InlineData("ask", "")]
    [InlineData("share", null)]
    [InlineData("explode", "x")]
    public void What_nobody_wrote_means_nothing(string? id, string? value) => Assert.Null(ButtonAction.Parse(id, value));
}
