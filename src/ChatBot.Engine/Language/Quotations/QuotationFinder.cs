using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations;

/// <summary>Finds direct speech and who speaks it.</summary>
public static class QuotationFinder
{
    /// <summary>The quotations of <paramref name="text"/> in order, spoken by one of <paramref name="names"/> where the text tells.</summary>
    public static IReadOnlyList<Quotation> Find(SegmentedText text, IReadOnlyList<Name> names) =>
        Open(text, names, TurnOrderTable.Shipped)?.Read() ?? [];

    /// <summary>What reads the quotations; null where nothing is quoted.</summary>
    internal static QuotationReader? Open(SegmentedText text, IReadOnlyList<Name> names, TurnOrderTable order)
    {
        if (text.Tokens.Length == 0)
        {
            return null;
        }

        var start = text.Tokens[0].Start; // Front matter is before it; a mark there opens nothing.
        var paragraphs = Paragraphs.Of(text.Text, start);
        var people = names.Where(name => CanName(name.Span.In(text.Text))).ToList();
        var spoken = new SpokenText(text, people, paragraphs);
        var marked = QuotedStretches.Find(text.Text, start, paragraphs);
        var dashed = DashedSpeech.Find(spoken, marked.Count);
        var stretches = dashed.Count == 0 ? marked : QuotedStretches.Merge(dashed, marked);
        if (stretches.Count == 0)
        {
            return null;
        }

        var present = Outside(people, stretches.FindAll(new SpeechJudge(spoken).IsTitle), text.Text);
        return new QuotationReader(present.Count == people.Count ? spoken : new SpokenText(text, present, paragraphs), stretches, order);
    }

    // Nobody in “Ada on the River” is about, unless the story names her elsewhere, too.
    private static List<Name> Outside(List<Name> people, List<QuotedStretch> titles, string text)
    {
        var next = 0;
        var inside = people.FindAll(name =>
        {
            while (next < titles.Count && titles[next].Span.End <= name.Span.Start)
            {
                next++;
            }

            return next < titles.Count && IsWordOf(titles[next].Inner, name.Span, text);
        });
        if (inside.Count == 0)
        {
            return people;
        }

        var present = people.Except(inside).Select(name => name.FullName).ToHashSet();
        var absent = inside.Where(name => !present.Contains(name.FullName)).ToHashSet();
        return people.FindAll(name => !absent.Contains(name));
    }

    private static bool IsWordOf(TextSpan title, TextSpan name, string text) =>
        title.Contains(name) && (HasLetter(text.AsSpan(title.Start, name.Start - title.Start)) || HasLetter(text.AsSpan(name.End, title.End - name.End)));

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    // A tagger's slip costs little elsewhere; here a cry or a thing would take part in the conversation.
    private static bool CanName(ReadOnlySpan<char> words) =>
        words.Length > 0 && !char.IsLower(words[0]) && (WordRoleList.Of(words) & (WordRoles.Cry | WordRoles.Pronoun)) == 0;
}
