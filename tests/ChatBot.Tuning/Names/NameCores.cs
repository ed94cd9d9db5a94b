using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>
/// Makes whole names of their cores, which is all that is left of them where only the words tagged as proper nouns were
/// kept: "York" of "New York", "States" of "United States", "University of" and "Lisbon" of "University of Lisbon".
/// </summary>
internal static class NameCores
{
    /// <summary>The whole names, in order. A core that cannot be made whole, as "Governor of", is none.</summary>
    public static List<MarkedName> Complete(SegmentedText text, IReadOnlyList<MarkedName> cores)
    {
        var tokens = cores.Select(core => Tokens(text, core.Span)).ToList();
        var names = new List<MarkedName>();
        var free = 0;
        for (var i = 0; i < cores.Count; i++)
        {
            var (first, last) = tokens[i];
            if (first < free || last < first)
            {
                continue;
            }

            while (cores[i].Type != NameType.Person && first > free && IsPart(text, first - 1))
            {
                first--;
            }

            if (IsLink(text[last]))
            {
                if (cores[i].Type == NameType.Person || i + 1 == cores.Count || tokens[i + 1].First != last + 1)
                {
                    continue;
                }

                last = tokens[i + 1].Last;
            }

            free = last + 1;
            names.Add(new MarkedName(text.Between(first, last), cores[i].Type));
        }

        return names;
    }

    /// <summary>The first and the last token that lie in a span; the last is the lesser where none does.</summary>
    private static (int First, int Last) Tokens(SegmentedText text, TextSpan span) =>
        (text.Tokens.TakeWhile(token => token.Start < span.Start).Count(), text.Tokens.TakeWhile(token => token.End <= span.End).Count() - 1);

    private static bool IsLink(ReadOnlySpan<char> word) => word is "of" or "for" or "the" or "and" or "in" or "at";

    /// <summary>A word with a capital that is no role's, and no small word at the sentence's beginning.</summary>
    private static bool IsPart(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word
        && WordShapes.IsCapitalised(WordShapes.Of(text[token]))
        && !RoleWords.IsTitle(text[token])
        && !RoleWords.IsRoleNoun(text[token])
        && !RoleWords.IsModifier(text[token])
        && !StopWords.Contains(text[token].ToString().ToLowerInvariant());
}
