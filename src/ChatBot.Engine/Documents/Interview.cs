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

    private static readonly string[] OfTalk = ["interview", "conversation", "talk", "spoke", "speak"];

    /// <summary>The answers, spoken by whom the words over the first question name as asked; none where the text is no interview, or does not say with whom.</summary>
    public static IReadOnlyList<Utterance> AnswersIn(Document document, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
    {
        var text = document.Text;
        var first = IndexOfQuestion(text, passages);
        if (first < 0 || passages.Count(passage => IsQuestion(text, passage.Span)) < FewestQuestions
            || Asked(document, passages[first].Span.Start, names) is not { } asked)
        {
            return [];
        }

        var (answers, isAnswer) = (new List<Utterance>(), false);
        foreach (var passage in passages.Skip(first))
        {
            // What stands under a heading behind the last answer may be about the author.
            isAnswer = IsQuestion(text, passage.Span) || (isAnswer && passage.Kind != PassageKind.Heading);
            if (isAnswer && passage.Kind == PassageKind.Body && !IsQuestion(text, passage.Span))
            {
                answers.Add(new Utterance(WithoutLabel(text, passage.Span), asked));
            }
        }

        return answers;
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

    // Where no word says who was asked, the only one who is named was, but for whoever wrote it down; in a FAQ nobody was.
    private static TextSpan? Asked(Document document, int end, IReadOnlyList<Name> names)
    {
        var text = document.Text;
        var people = names.Where(name => name.Type == NameType.Person && name.Span.End <= end).ToList();
        if (people.Find(name => BeforeName.Contains(WordBefore(text, name)) && TellsOfTalk(LineBefore(text, name))) is { } asked)
        {
            return asked.Span;
        }

        people.RemoveAll(name => WordBefore(text, name).Equals("by", StringComparison.OrdinalIgnoreCase));
        return people.DistinctBy(name => name.FullName).Count() == 1 && (TellsOfTalk(document.Title) || TellsOfTalk(text.AsSpan(0, end))) ? people[0].Span : null;
    }

    private static string WordBefore(string text, Name name) =>
        LineBefore(text, name).TrimEnd() is var line ? line[(line.LastIndexOf(' ') + 1)..].ToString() : "";

    private static ReadOnlySpan<char> LineBefore(string text, Name name) =>
        text.AsSpan(0, name.Span.Start) is var before ? before[(before.LastIndexOf('\n') + 1)..] : [];

    private static bool TellsOfTalk(ReadOnlySpan<char> words)
    {
        foreach (var talk in OfTalk)
        {
            if (words.Contains(talk, StringComparison.OrdinalIgnoreCase))
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
