namespace ChatBot.Discord.Gateway;

public sealed class CloseCodesTests
{
    [Theory]
    [InlineData(null, "Resume")]
    [InlineData(1001, "Resume")]
    [InlineData(1006, "Resume")]
    [InlineData(4000, "Resume")]
    [InlineData(4001, "Resume")]
    [InlineData(4002, "Resume")]
    [InlineData(4008, "Resume")]
    [InlineData(1000, "Identify")]
    [InlineData(4003, "Identify")]
    [InlineData(4005, "Identify")]
    [InlineData(4007, "Identify")]
    [InlineData(4009, "Identify")]
    [InlineData(4004, "Stop")]
    [InlineData(4010, "Stop")]
    [InlineData(4011, "Stop")]
    [InlineData(4012, "Stop")]
    [InlineData(4013, "Stop")]
    [InlineData(4014, "Stop")]
    [InlineData(4999, "Resume")]
    public void Each_code_has_its_next_step(int? code, string next)
    {
        var end = CloseCodes.EndOf(code, "because");

        Assert.Equal(next, end.Next.ToString());
        Assert.Equal(next == "Stop", end.Remedy is not null);
        Assert.Equal(code == 4008, end.NeedsPause);
    }

    [Fact]
    public void What_a_person_must_do_is_named() =>
        Assert.Contains("Reset Token", CloseCodes.EndOf(4004, null).Remedy, StringComparison.Ordinal);
}
