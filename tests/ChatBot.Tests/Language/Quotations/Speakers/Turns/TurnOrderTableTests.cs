namespace ChatBot.Language.Quotations.Speakers.Turns;

public sealed class TurnOrderTableTests
{
    [Fact]
    public void What_speaks_for_the_same_one_is_the_logarithm_of_the_ratio_of_counts_that_start_at_one()
    {
        var table = new TurnOrderTable([(TurnGap.Clause, SpeakerGround.Order, 7, 1)]);

        Assert.Equal(Math.Log(8.0 / 2), table[TurnGap.Clause, SpeakerGround.Order], 1e-9);
    }

    [Fact]
    public void Somebody_who_acts_before_the_quotation_is_as_open_as_somebody_whose_turn_it_is()
    {
        var table = new TurnOrderTable([(TurnGap.Story, SpeakerGround.Order, 0, 3)]);

        Assert.Equal(Math.Log(1.0 / 4), table[TurnGap.Story, SpeakerGround.Deed], 1e-9);
        Assert.Equal(0, table[TurnGap.Story, SpeakerGround.Told]);
    }

    [Fact]
    public void Without_a_word_between_them_two_quotations_have_two_speakers_and_behind_a_clause_one() =>
        Assert.True(TurnOrderTable.Shipped[TurnGap.Nothing, SpeakerGround.Order] < -2 && TurnOrderTable.Shipped[TurnGap.Clause, SpeakerGround.Order] > 1);
}
