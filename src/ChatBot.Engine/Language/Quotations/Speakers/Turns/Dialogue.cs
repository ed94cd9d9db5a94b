namespace ChatBot.Language.Quotations.Speakers.Turns;

/// <summary>Settles who speaks in a conversation as a whole: of all ways to give its turns to its people, the one that most speaks for.</summary>
/// <remarks>
/// Read in order, a turn without a clause can only be guessed from what came before; who is named three turns later
/// tells as much. The search is Viterbi's over the speakers of two turns in a row: what a turn says for somebody
/// (<see cref="TurnEvidence"/>) plus what two and three turns in a row say (<see cref="TurnOrder"/>) is added up.
/// Only people whom the conversation itself names can speak in it, or nobody (<see cref="Company"/>).
/// </remarks>
internal sealed class Dialogue(SpokenText text, TurnEvidence evidence, TurnOrder order, Company company)
{
    /// <summary>A conversation goes on over this many paragraphs without a word.</summary>
    public const int FarthestTurn = 14;

    // In a long conversation each part is settled for itself.
    private const int MostTurns = 60;
    private const double Never = -1e9;

    /// <summary>The speaker of each turn; null where that stays unclear.</summary>
    public Person?[] Settle(IReadOnlyList<Turn> turns)
    {
        var speakers = new Person?[turns.Count];
        for (var first = 0; first < turns.Count;)
        {
            var end = first + 1;
            while (end < turns.Count && end - first < MostTurns && text.ParagraphsBetween(turns[end - 1].Stretch, turns[end].Stretch) <= FarthestTurn)
            {
                end++;
            }

            Settle(turns, first, end, speakers);
            first = end;
        }

        return speakers;
    }

    private void Settle(IReadOnlyList<Turn> turns, int first, int end, Person?[] speakers)
    {
        var people = company.Of(turns, first, end);
        var width = people.Count;
        var (scores, before) = (Start(turns, first, people), new List<int[]>());
        for (var turn = first + 1; turn < end; turn++)
        {
            var next = new double[width * width];
            var from = new int[width * width];
            Array.Fill(next, Never);
            var same = order.OfSame(turns, turn);
            var another = turns[turn].Ground == SpeakerGround.GoesOn ? Never : 0;
            for (var now = 0; now < width; now++)
            {
                var alone = evidence.For(turns, turn, people[now]) + company.Against(turns, turn, people[now]);
                for (var last = 0; last < width && alone > Never; last++)
                {
                    var pair = alone + (last != now ? another : people[now] is null ? 0 : same);
                    for (var earlier = 0; earlier < width; earlier++)
                    {
                        var score = scores[(earlier * width) + last] + pair + (turn - 1 > first ? TurnOrder.OfReturn(people[earlier], people[last], people[now]) : 0);
                        if (score > next[(last * width) + now])
                        {
                            (next[(last * width) + now], from[(last * width) + now]) = (score, earlier);
                        }
                    }
                }
            }

            before.Add(from);
            scores = next;
        }

        Trace(scores, before, people, first, speakers);
    }

    private double[] Start(IReadOnlyList<Turn> turns, int first, List<Person?> people)
    {
        var scores = new double[people.Count * people.Count];
        Array.Fill(scores, Never);
        for (var now = 0; now < people.Count; now++)
        {
            scores[now] = evidence.For(turns, first, people[now]) + company.Against(turns, first, people[now]);
        }

        return scores;
    }

    private static void Trace(double[] scores, List<int[]> before, List<Person?> people, int first, Person?[] speakers)
    {
        var width = people.Count;
        var best = Array.IndexOf(scores, scores.Max());
        for (var turn = first + before.Count; turn >= first; turn--)
        {
            var (last, now) = (best / width, best % width);
            speakers[turn] = people[now];
            best = turn > first ? (before[turn - first - 1][best] * width) + last : 0;
        }
    }
}
