using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers.People;

/// <summary>Counts what speaks for and against each name of each description.</summary>
internal sealed class NameVotes
{
    private const double InSamePlace = 1;
    private const int MostMeetings = 3;
    private const double Enough = 1.1; // more than having talked in the same place

    private readonly Dictionary<(string Description, string Name), (double Votes, int Meetings, Person Bearer)> _votes = [];

    public void Count(string description, string name, Person bearer, double by)
    {
        var (votes, meetings, _) = _votes.GetValueOrDefault((description, name));
        _votes[(description, name)] = (votes + by, meetings, bearer);
    }

    /// <summary>Counts that both talked with the same one. A long conversation in one place says no more than a short one.</summary>
    public void CountMeeting(string description, string name, Person bearer)
    {
        var (votes, meetings, _) = _votes.GetValueOrDefault((description, name));
        _votes[(description, name)] = (votes + (meetings < MostMeetings ? InSamePlace : 0), meetings + 1, bearer);
    }

    /// <summary>The bearer of each description for whom enough speaks, and more than for anybody else.</summary>
    public Dictionary<string, Person> Winners()
    {
        var winners = new Dictionary<string, (double Votes, Person? Bearer)>();
        foreach (var (key, (votes, _, bearer)) in _votes)
        {
            var best = winners.GetValueOrDefault(key.Description);
            if (votes > best.Votes)
            {
                winners[key.Description] = (votes, bearer);
            }
            else if (votes == best.Votes)
            {
                winners[key.Description] = (votes, null);
            }
        }

        return winners.Where(w => w.Value.Votes >= Enough && w.Value.Bearer is not null).ToDictionary(w => w.Key, w => w.Value.Bearer!);
    }
}
