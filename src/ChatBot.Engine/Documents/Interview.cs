using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Documents;

/// <summary>Finds who speaks the answers of an interview, whose questions are marked "Q:".</summary>
internal static class Interview
{
    private const int FewestQuestions = 2;

    /// <summary>Before whom questions are put: "an interview with Ann Lee", "we spoke to Ann Lee".</summary>
    private static readonly FrozenSet<string> BeforeName = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "with", "to", "for");

    private static readonly string[] OfTalk = ["interview", "conversation", "talk", "spoke", "speak", "question", "Q&A", "chat"];

    /// <summary>The answers, spoken by whom the words over the first question name as asked; none where the text is no interview, or does not say with whom.</summary>
    public static IReadOnlyList<Utterance> AnswersIn(string text, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
    {
        var first = IndexOfQuestion(text, passages);
        if (first < 0 || passages.Count(passage => IsQuestion(text, passage.Span)) < FewestQuestions
            || Asked(text, passages[first].Span.Start, names) is not { } asked)
        {
            return [];
        }

        return
        [
            .. passages.Skip(first)
                .Where(passage => passage.Kind == PassageKind.Body && !IsQuestion(text, passage.Span))
                .Select(passage => new Utterance(WithoutLabel(text, passage.Span), asked)),
        ];
    }

    private static int IndexOfQuestion(string text, IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            if (IsQuestion(text, passages[i].Span))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsQuestion(string text, TextSpan passage) => Opens(text, passage, 'Q');

    // Where no word says who was asked, the only one who is named was.
    private static TextSpan? Asked(string text, int end, IReadOnlyList<Name> names)
    {
        var people = names.Where(name => name.Type == NameType.Person && name.Span.End <= end).ToList();
        var asked = people.Find(name => IsSpokenTo(text.AsSpan(0, name.Span.Start)));

        return asked?.Span ?? (people.DistinctBy(name => name.FullName).Count() == 1 ? people[0].Span : null);
    }

    private static bool IsSpokenTo(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimEnd();
        if (!BeforeName.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[(line.LastIndexOf(' ') + 1)..]))
        {
            return false;
        }

        foreach (var talk in OfTalk)
        {
            if (line.Contains(talk, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan WithoutLabel(string text, TextSpan passage)
    {
        if (!Opens(text, passage, 'A'))
        {
            return passage;
        }

        var start = passage.Start + 2;
        while (start < passage.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, passage.End);
    }

    // "Q: …", "A. …"
    private static bool Opens(string text, TextSpan passage, char label) =>
        passage.Length > 2 && text[passage.Start] == label && text[passage.Start + 1] is ':' or '.' && text[passage.Start + 2] == ' ';
}
