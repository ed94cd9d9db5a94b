using ChatBot.Support;

namespace ChatBot.Language.Dates.Atoms;

public sealed class AtomReaderTests
{
    [Fact]
    public void Dates_are_cut_where_letters_meet_digits_and_marks()
    {
        const string Text = "mid-1980s, 9/20/2021 1,400";

        var atoms = AtomReader.Read(Text).Select(atom => Text.Substring(atom.Start, atom.Length));

        Assert.Equal(["mid", "-", "1980", "s", ",", "9", "/", "20", "/", "2021", "1,400"], atoms);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_but_white_space_lies_between_atoms(int seed)
    {
        var text = Some.Prose(new Random(seed));
        var end = 0;

        foreach (var atom in AtomReader.Read(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..atom.Start]));
            Assert.Equal(atom.IsGlued, atom.Start == end && end > 0);
            end = atom.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }

    [Fact]
    public void A_word_has_room_for_all_roles()
    {
        Assert.True(Enum.GetValues<Role>().Length <= 64);
    }
}
