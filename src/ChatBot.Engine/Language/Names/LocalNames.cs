using System.Runtime.InteropServices;

namespace ChatBot.Language.Names;

/// <summary>How much a text speaks for one type of a name.</summary>
/// <param name="Name">The name's <see cref="NameEvidence.Key"/>.</param>
/// <param name="Type">What it seems to name.</param>
/// <param name="Weight">In hundredths of a mention.</param>
internal readonly record struct NameVote(uint Name, NameType Type, int Weight);

/// <summary>The names of a text as it tells them by itself, and what it says of them to the others.</summary>
/// <remarks>
/// Small and plain, to be kept: whenever the other texts change, the names can be settled anew without the tagger, which
/// takes most of the time.
/// </remarks>
/// <param name="Mentions">In order, never overlapping.</param>
/// <param name="Keys">The <see cref="NameEvidence.Key"/> of each mention: what the text asks the others for.</param>
/// <param name="Votes">One for each name and type.</param>
internal sealed record LocalNames(Mention[] Mentions, uint[] Keys, NameVote[] Votes)
{
    /// <summary>A greater margin says no more.</summary>
    private const int Sure = 400;

    /// <summary>What a mention counts that the tagger was hardly sure of.</summary>
    private const int Mentioned = 100;

    /// <summary>The names of <paramref name="text"/> that a tagger found.</summary>
    public static LocalNames Of(SegmentedText text, List<Mention> tagged)
    {
        var votes = VotesOf(text, tagged);
        var here = new NameEvidence();
        here.Add(new LocalNames([], [], votes));

        Mention[] mentions = [.. tagged.Select(mention => NameAgreement.WithoutRole(text, mention, here))];
        return new LocalNames(mentions, Array.ConvertAll(mentions, m => NameEvidence.Key(text, m.First, m.Last)), votes);
    }

    private static NameVote[] VotesOf(SegmentedText text, List<Mention> mentions)
    {
        var weights = new Dictionary<(uint Name, NameType Type), int>();
        foreach (var mention in mentions)
        {
            var weight = Mentioned + Math.Clamp(mention.Margin, 0, Sure);
            Count(NameEvidence.Key(text, mention.First, mention.Last), mention.Type, weight);
            if (mention.Type == NameType.Person && mention.TokenCount > 1)
            {
                // A full name says as much of the surname, which "Kim Jong-un" begins with.
                var surname = char.IsLower(text[mention.Last][0]) ? mention.First : mention.Last;
                Count(NameEvidence.Key(text, surname, surname), NameType.Person, weight);
            }
        }

        return [.. weights.Select(entry => new NameVote(entry.Key.Name, entry.Key.Type, entry.Value))];

        void Count(uint name, NameType type, int weight)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, (name, type), out _);
            sum = (int)Math.Min(int.MaxValue, (long)sum + weight);
        }
    }
}
