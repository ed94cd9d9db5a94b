using System.Collections.Frozen;

namespace ChatBot.Answers.Questions;

/// <summary>The words that make a question a question; none of them is looked for in a source.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Asking = Set(
        "who whom whose when where what which why how");

    private static readonly FrozenSet<string> Auxiliaries = Set(
        "am is are was were be been being do does did has have had will would shall should can could may might must");

    private static readonly FrozenSet<string> Determiners = Set("the a an this that these those its their his her our your my");

    private static readonly FrozenSet<string> Prepositions = Set(
        "of to for from with after against about above below under over toward towards behind beside between among on upon in into before");

    /// <summary>Nouns that only say what is asked for: "in what year", "which person", "the name of".</summary>
    private static readonly FrozenSet<string> Kinds = Set(
        "year years date dates day month century decade time period person people name names named called many much long kind type types");

    /// <summary>What only says that the question is about now, and stands in no source that answers it.</summary>
    private static readonly string[][] Now =
        [["now"], ["currently"], ["nowadays"], ["presently"], ["atm"], ["right", "now"], ["these", "days"], ["at", "present"], ["at", "the", "moment"], ["at", "the", "minute"]];

    /// <summary>Nouns whose answer is a figure.</summary>
    private static readonly FrozenSet<string> Figures = Set(
        "number percentage population price cost fee rent salary temperature height length width depth distance speed weight age capacity");

    /// <summary>"what is the highest wind speed": how far behind the question word the noun may stand.</summary>
    private const int MostWordsToFigure = 5;

    public static bool IsAsking(string word) => Asking.Contains(word);

    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    /// <summary>Whether <paramref name="word"/> may ask for its object from the end of a question: "named after".</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsDeterminer(string word) => Determiners.Contains(word);

    /// <summary>Whether <paramref name="word"/> behind "what", "which" or "how" names the kind of answer.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>The places of those of <paramref name="words"/> that only say "now": both words of "these days".</summary>
    public static HashSet<int> PlacesOfNow(IReadOnlyList<string> words)
    {
        var places = new HashSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var now in Now)
            {
                if (words.Skip(at).Take(now.Length).SequenceEqual(now))
                {
                    places.UnionWith(Enumerable.Range(at, now.Length));
                }
            }
        }

        return places;
    }

    /// <summary>What the first question word of <paramref name="words"/> asks for, or the noun that stands for one: "phone number of the garage".</summary>
    public static Interrogative? Interrogative(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsAsking(words[i]))
            {
                return Interrogative(words[i], i + 1 < words.Count ? words[i + 1] : "") ?? OfFigure(words, i);
            }
        }

        return OfFigure(words, -1);
    }

    /// <summary>"What is the height of …", "height of …": a noun that asks for a figure, unless another verb than "be" stands before it.</summary>
    private static Interrogative? OfFigure(IReadOnlyList<string> words, int asking)
    {
        for (var i = asking + 1; i < words.Count && i <= asking + MostWordsToFigure; i++)
        {
            if (Figures.Contains(words[i]))
            {
                var isAsked = asking < 0 || i == asking + 1 || words[asking + 1] is "is" or "are" or "was" or "were";
                var isWhole = i + 1 == words.Count || IsPreposition(words[i + 1]) || IsAuxiliary(words[i + 1]); // no "number plate"
                return isAsked && isWhole ? Questions.Interrogative.Quantity : null;
            }
        }

        return null;
    }

    private static Interrogative? Interrogative(string asking, string next) => (asking, next) switch
    {
        ("who" or "whom" or "whose", _) => Questions.Interrogative.Person,
        ("when", _) => Questions.Interrogative.Date,
        ("where", _) => Questions.Interrogative.Place,
        ("why", _) => Questions.Interrogative.Reason,
        ("how", "many" or "much" or "long" or "old" or "far" or "often" or "large" or "big" or "small" or "high" or "tall" or "deep" or "wide" or "fast" or "heavy" or "hot" or "cold") => Questions.Interrogative.Quantity,
        ("what" or "which", "year" or "years" or "date" or "dates" or "day" or "month" or "century" or "decade")
            => Questions.Interrogative.Date,
        ("what" or "which", "country" or "countries" or "city" or "town" or "state" or "region" or "place")
            => Questions.Interrogative.Place,
        ("what" or "which", "person" or "people") => Questions.Interrogative.Person,
        _ => null,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
