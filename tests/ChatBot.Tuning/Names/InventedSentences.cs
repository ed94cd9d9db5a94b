using System.Text;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Tuning.Names;

/// <summary>Sentences with names from the lists put in: mails and chats, which no labelled collection has.</summary>
internal sealed class InventedSentences(Random random)
{
    private readonly string[] _patterns = [.. NameLists.Lines("informal-sentences.txt")];
    private readonly string[] _givenNames = [.. NameLists.Lines("given-names.txt")];
    private readonly string[] _surnames = [.. NameLists.Lines("surnames.txt")];
    private readonly string[] _cities = [.. NameLists.Lines("cities.txt").Take(6_000)];
    private readonly string[] _countries = [.. NameLists.Lines("countries.txt"), .. NameLists.Lines("places.txt")];
    private readonly string[] _organisations = [.. NameLists.Lines("organisations.txt")];
    private readonly string[] _organisationPatterns = [.. NameLists.Lines("organisation-patterns.txt")];
    private readonly string[] _placePatterns = [.. NameLists.Lines("place-patterns.txt")];

    /// <summary>A sentence made from a pattern at random.</summary>
    public LabelledSentence Invent()
    {
        var text = new StringBuilder();
        var names = new List<MarkedName>();
        foreach (var piece in random.GetItems(_patterns, 1)[0].Split('{', '}'))
        {
            var name = piece switch { "G" => Pick(_givenNames), "S" => Pick(_surnames), "C" => Place(), "O" => Organisation(), _ => null };
            var type = piece switch { "C" => NameType.Place, "O" => NameType.Organisation, _ => NameType.Person };
            var joins = name is not null && type == NameType.Person && names is [.., { Type: NameType.Person } previous]
                && previous.Span.End == text.Length - 1 && text[^1] == ' ';
            var start = joins ? names[^1].Span.Start : text.Length;
            if (joins)
            {
                names.RemoveAt(names.Count - 1);
            }

            text.Append(name ?? piece);
            if (name is not null)
            {
                names.Add(new MarkedName(TextSpan.FromBounds(start, text.Length), type));
            }
        }

        return new LabelledSentence("invented", LabelledSentences.OneSentence(text.ToString()), names, MarksAllNames: true, MarksMiscellaneous: true);
    }

    /// <summary>The sentence with some of its persons and places replaced by others.</summary>
    public LabelledSentence Swap(LabelledSentence sentence)
    {
        var text = new StringBuilder();
        var names = new List<MarkedName>();
        var end = 0;
        foreach (var name in sentence.Names)
        {
            text.Append(sentence.Text.Text, end, name.Span.Start - end);
            var start = text.Length;
            text.Append(Other(name.Type, name.Span.In(sentence.Text.Text).ToString()));
            names.Add(name with { Span = TextSpan.FromBounds(start, text.Length) });
            end = name.Span.End;
        }

        text.Append(sentence.Text.Text, end, sentence.Text.Text.Length - end);
        return sentence with { Text = LabelledSentences.OneSentence(text.ToString()), Names = names };
    }

    private string Other(NameType type, string name)
    {
        var words = name.Count(c => c == ' ') + 1;
        return (type, words, random.Next(3)) switch
        {
            (NameType.Person, 1, 0) => Pick(_givenNames),
            (NameType.Person, 1, 1) => Pick(_surnames),
            (NameType.Person, 2, < 2) => $"{Pick(_givenNames)} {Pick(_surnames)}",
            (NameType.Place, 1, < 2) => Place(),
            (NameType.Organisation, 1, 0) => Pick(_organisations),
            (NameType.Organisation, > 1, 0) => Made(_organisationPatterns),
            (NameType.Place, > 1, 0) => Made(_placePatterns),
            _ => name,
        };
    }

    private string Organisation() => random.Next(3) > 0 ? Pick(_organisations) : Made(_organisationPatterns);

    private string Place() => random.Next(6) > 0 ? KnownPlace() : Made(_placePatterns);

    // Names that everyone knows are met most often: the larger a city, the likelier.
    private string KnownPlace() => random.Next(2) == 0 ? Pick(_countries) : _cities[(int)(_cities.Length * Math.Pow(random.NextDouble(), 2))];

    private string Made(string[] patterns) => Pick(patterns)
        .Replace("{S}", Pick(_surnames), StringComparison.Ordinal)
        .Replace("{G}", Pick(_givenNames), StringComparison.Ordinal)
        .Replace("{C}", KnownPlace(), StringComparison.Ordinal);

    private string Pick(string[] names) => names[random.Next(names.Length)];
}
