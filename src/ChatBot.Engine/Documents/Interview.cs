using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Documents;

/// <summary>Finds who speaks the answers of an interview, whose questions are marked "Q:".</summary>
internal static class Interview
{
    private const int FewestQuestions = 2;

    // Not "talk to", with which a list of questions says whom else to ask.
    private static readonly string[] BeforeAsked =
        ["interview with", "conversation with", "talked to", "talked with", "talks to", "talks with", "spoke to", "spoke with", "speaks to", "speaks with"];

    private static readonly string[] BeforeInterviewer = ["interview by", "interviewed by"];

    /// <summary>The answers, spoken by whom the words over the first question name as asked; none where the text is no interview, or does not say with whom.</summary>
    public static IReadOnlyList<Utterance> AnswersIn(string text, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
    {
        var questions = passages.Where(passage => IsQuestion(text, passage.Span)).ToList();
        if (questions.Count < FewestQuestions || Asked(text, questions[0].Span.Start, names) is not { } asked)
        {
            return [];
        }

        var (answers, isAnswer) = (new List<Utterance>(), false);
        foreach (var passage in passages.Skip(questions[0].Number - 1))
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

    private static bool IsQuestion(string text, TextSpan passage) => Opens(text, passage, 'Q');

    // Where only the interviewer is told, the one else who is named was asked.
    private static TextSpan? Asked(string text, int end, IReadOnlyList<Name> names)
    {
        var people = names.Where(name => name.Type == NameType.Person && name.Span.End <= end).ToList();
        if (people.Find(name => StandsBehind(text, name, BeforeAsked)) is { } asked)
        {
            return asked.Span;
        }

        var isTold = people.RemoveAll(name => StandsBehind(text, name, BeforeInterviewer)) > 0;
        return isTold && people.DistinctBy(name => name.FullName).Count() == 1 ? people[0].Span : null;
    }

    private static bool StandsBehind(string text, Name name, string[] words)
    {
        var before = text.AsSpan(0, name.Span.Start).TrimEnd();
        foreach (var these in words)
        {
            if (before.EndsWith(these, StringComparison.OrdinalIgnoreCase))
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
