using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>Tells who holds the role that is asked for, but of another: one country's president where another's is asked for.</summary>
internal static class RoleOfAnother
{
    /// <summary>
    /// Whether a role that the text gives to the bearer of <paramref name="name"/>, here or elsewhere, holds what is asked
    /// for and a country or organisation that is not, and none of them holds the one that is.
    /// </summary>
    public static bool IsBorneBy(Name name, PassageReading passage)
    {
        if (passage.Question.Form != QuestionForm.Role || !passage.Question.Terms.Any(t => t.IsName))
        {
            return false;
        }

        var isOfAnother = false;
        foreach (var role in RolesOf(name, passage))
        {
            var terms = TermReader.Read(passage.Text, role);
            if (Holds(passage.Question, terms, isName: true))
            {
                return false;
            }

            isOfAnother |= Holds(passage.Question, terms, isName: false) && terms.Any(t => IsCountryOrOrganisation(t, passage));
        }

        return isOfAnother;
    }

    // What stands beside the name says most; elsewhere it matters only where nothing does.
    private static IEnumerable<TextSpan> RolesOf(Name name, PassageReading passage) => name.Role is { } own
        ? [own]
        : passage.Source.Source.Annotations.Names
            .Where(n => n.Role is not null && n.FullName.In(passage.Text).SequenceEqual(name.FullName.In(passage.Text)))
            .Select(n => n.Role!.Value);

    private static bool Holds(AnalyzedQuestion question, IReadOnlyList<Term> terms, bool isName) => question.Paraphrases.Any(p =>
        p.Focus.Any(focus => question.Terms[focus].IsName == isName) && p.Stems.All(stem => terms.Any(t => t.Stem == stem)));

    private static bool IsCountryOrOrganisation(Term term, PassageReading passage) =>
        char.IsUpper(passage.Text[term.Span.Start])
        && !passage.Question.Named.Contains(term.Stem)
        && (ParaphraseTable.StartingWith(term.Stem).Any(e => e.Strength is > AnalyzedQuestion.SurelyTheSame and < 1)
            || Slice.Within(passage.Source.Source.Annotations.Names, term.Span, n => n.Span).Any(n => n.Type is NameType.Place or NameType.Organisation));
}
