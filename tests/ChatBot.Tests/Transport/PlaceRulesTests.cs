namespace ChatBot.Transport;

public sealed class PlaceRulesTests
{
    private static readonly AccessList Everywhere = new([], []);

    [Fact]
    public void A_channel_must_be_permitted_as_well_as_its_space()
    {
        var rules = new PlaceRules(new AccessList(["T1"], []), new AccessList([], ["C2"]), new Dictionary<string, IList<string>>());

        Assert.True(rules.Permits(["T1"], ["C1"]));
        Assert.True(rules.Permits(["T9", "T1"], ["C1"]));
        Assert.False(rules.Permits(["T9"], ["C1"]));
        Assert.False(rules.Permits(["T1"], ["C1", "C2"]));
    }

    [Fact]
    public void The_first_id_that_has_folders_counts_and_the_star_is_for_all_others()
    {
        var rules = new PlaceRules(Everywhere, Everywhere, new Dictionary<string, IList<string>> { ["C1"] = ["handbook"], ["C2"] = ["news"], ["*"] = ["public"] });

        Assert.Equal(["handbook"], rules.Folders("C1", "C2")!);
        Assert.Equal(["news"], rules.Folders(null, "C2")!);
        Assert.Equal(["public"], rules.Folders("C3")!);
        Assert.Null(new PlaceRules(Everywhere, Everywhere, new Dictionary<string, IList<string>>()).Folders("C3"));
    }
}
