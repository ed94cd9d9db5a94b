using ChatBot.Language.Names;
using ChatBot.Language.Quotations.Clauses;
using ChatBot.Language.Quotations.Marks;
using ChatBot.Language.Quotations.Speakers;

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
        var paragraphs = Paragraphs.Of(text.Text);
        if (text.Tokens.Length == 0)
        {
            return null;
        }

        var spoken = new SpokenText(text, [.. names.Where(name => CanName(name.Span.In(text.Text)))], paragraphs);
        var marked = QuotedStretches.Find(text.Text, paragraphs);
        var dashed = DashedSpeech.Find(spoken, marked.Count);
        var stretches = dashed.Count == 0 ? marked : QuotedStretches.Merge(dashed, marked);
        return stretches.Count == 0 ? null : new QuotationReader(spoken, stretches, order);
    }

    // A tagger's slip costs little elsewhere; here a cry or a thing would take part in the conversation.
    private static bool CanName(ReadOnlySpan<char> words) =>
        words.Length > 0 && !char.IsLower(words[0]) && (WordRoleList.Of(words) & (WordRoles.Cry | WordRoles.Pronoun)) == 0;
}
