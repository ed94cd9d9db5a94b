using ChatBot.Answers.Candidates;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Ranking;

/// <summary>The features of a name: who it is, by its role, and on which side of the verb it stands.</summary>
internal static class NameFeatures
{
    private static readonly string[] FormerWords =
        ["former", "formerly", "ex", "late", "slain", "then", "previous", "ousted", "outgoing", "deposed", "deceased", "onetime"];

    private static readonly string[] PlaceWords = ["in", "at", "near", "on", "outside", "inside", "off", "around"];

    public static void Fill(Candidate candidate, AnalyzedQuestion question)
    {
        if (question.Form == QuestionForm.Description)
        {
            if (candidate.IsNounPhrase || candidate.Name?.Role is not null)
            {
                FillDescription(candidate.Features);
            }

            return;
        }

        FillAskedNoun(candidate, question);
        candidate.Features.Set(Feature.IsNounPhrase, candidate.IsNounPhrase);
        candidate.Features.Set(Feature.NamesPeople, candidate.People is not null);
        candidate.Features.Set(Feature.IsCapitalized, candidate.IsCapitalized);
        candidate.Features.Set(Feature.IsModifier, (candidate.IsCapitalized || candidate.Name?.Type == NameType.Miscellaneous) && IsModifier(candidate));
        candidate.Features.Set(Feature.InBrackets, !candidate.BearsRoleOfSentence && IsInBrackets(candidate));
        if (candidate.Name is { } name)
        {
            FillName(candidate, name, question);
        }
    }

    private static void FillName(Candidate candidate, Name name, AnalyzedQuestion question)
    {
        var features = candidate.Features;
        features.Set(Feature.IsPerson, name.Type == NameType.Person);
        features.Set(Feature.IsPlace, name.Type == NameType.Place);
        features.Set(Feature.IsPeople, name.Type == NameType.Miscellaneous);
        features.Set(Feature.BehindPlaceWord, question.Kind == QuestionKind.Where && IsBehindPlaceWord(candidate));
        features.Set(Feature.Pronoun, candidate.IsPronoun);
        features.Set(Feature.LeadsSentence, !candidate.BearsRoleOfSentence && LeadsSentence(candidate));
        features.Set(Feature.WrongKindForRole, question.Form == QuestionForm.Role && name.Type != NameType.Person);
        features.Set(Feature.NamedBehindRole, candidate.BearsRoleOfSentence);
        if (candidate.BearsRoleOfSentence)
        {
            // The words of the role stand for the name, so nothing is nearer to it than they are.
            features[Feature.RoleCoverage] = features[Feature.SentenceCoverage];
            features[Feature.Nearness] = features[Feature.SentenceCoverage];
            features[Feature.WordNearness] = features[Feature.WordCoverage];
        }

        if (candidate.IsNamedElsewhere)
        {
            return;
        }

        features[Feature.RoleCoverage] = RoleCoverage(candidate, name, question);
        features.Set(Feature.RoleOfAnother, RoleOfAnother.IsBorneBy(name, candidate.Passage));
        features.Set(Feature.InsideRole, IsInsideRole(candidate) && candidate.Sentence.Frame is not { Leading: not null });
        features.Set(Feature.IsComplement, IsComplement(candidate));
        features.Set(Feature.Former, question.IsPresent && IsFormer(candidate, name));
    }

    /// <summary>Whether the name stands in what is said about somebody else whom the question does not name: "an adviser to Ann Lee" in "Bob Ray, an adviser to Ann Lee".</summary>
    public static bool IsInsideRole(Candidate candidate) =>
        candidate.Passage.Names.Any(other => other.Role is { } role && role.Contains(candidate.Span) && !QuestionNames.Hold(candidate.Passage, other));

    /// <summary>"the owner of the Lund Mill": who is asked for owns the mill, and is not the mill.</summary>
    private static bool IsComplement(Candidate candidate)
    {
        var (passage, question) = (candidate.Passage, candidate.Passage.Question);
        var at = candidate.Sentence.TermAt(candidate.Span.Start) - 1;
        while (at > candidate.Sentence.FirstTerm
            && (QuestionWords.IsDeterminer(passage.Terms[at].Exact) || char.IsUpper(passage.Text[passage.Terms[at].Span.Start])))
        {
            at--;
        }

        return question.Form == QuestionForm.Role && at > candidate.Sentence.FirstTerm && passage.Terms[at].Exact is "of" or "for"
            && candidate.Sentence.Matches.Any(m => m.Term == at - 1 && !question.Terms[m.Focus].IsName);
    }

    /// <summary>Whether a word that is no verb of the question follows, so that it only says which: "Mongol" in "a Mongol army", but "the Mongols rode".</summary>
    private static bool IsModifier(Candidate candidate)
    {
        var (terms, text) = (candidate.Passage.Terms, candidate.Passage.Text);
        var next = candidate.Sentence.TermAt(candidate.Span.End);

        return next < terms.Count
            && text[candidate.Span.End - 1] != 's'
            && text.AsSpan(candidate.Span.End, terms[next].Span.Start - candidate.Span.End) is " " or "-"
            && char.IsLower(text[terms[next].Span.Start])
            && !StopWords.Contains(terms[next].Exact)
            && candidate.Sentence.Frame?.Verb.Term != next
            && !terms[next].Exact.EndsWith("ed", StringComparison.Ordinal);
    }

    private static bool IsInBrackets(Candidate candidate)
    {
        var sentence = candidate.Sentence.Span;
        var before = candidate.Passage.Text.AsSpan(sentence.Start, candidate.Span.Start - sentence.Start);

        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private static void FillAskedNoun(Candidate candidate, AnalyzedQuestion question)
    {
        if (question.AskedNoun is not { } noun)
        {
            return;
        }

        var around = TermReader.Read(candidate.Passage.Text, candidate.Extent);
        candidate.Features.Set(Feature.HoldsAskedNoun, around.Any(t => t.Stem == noun.Stem));
        if ((candidate.Name?.Type ?? candidate.People) == noun.Type)
        {
            candidate.Features[Feature.FitsAskedNoun] = 1;
        }
        else if (candidate.Name is not null)
        {
            candidate.Features[Feature.FitsAskedNoun] = -1;
        }
    }

    /// <summary>"Who is Ann Lee" is answered by what says what she is; the name itself, which the words around it are measured from, is near by nature.</summary>
    private static void FillDescription(FeatureVector features)
    {
        features[Feature.Nearness] = features[Feature.SentenceCoverage];
        features[Feature.WordNearness] = features[Feature.WordCoverage];
        features[Feature.RoleCoverage] = 1;
    }

    private static double RoleCoverage(Candidate candidate, Name name, AnalyzedQuestion question) =>
        name.Role is { } role
            ? new Coverage(question, candidate.Passage.Matches.Where(m => role.Contains(m.Span))).Share(question)
            : 0;

    /// <summary>Of the few words before it the last one without a meaning of its own, an article aside, says that something is there.</summary>
    private static bool IsBehindPlaceWord(Candidate candidate)
    {
        var terms = candidate.Passage.Terms;
        var at = candidate.Sentence.TermAt(candidate.Span.Start) - 1;
        for (var last = Math.Max(candidate.Sentence.FirstTerm, at - 3); at >= last; at--)
        {
            if (StopWords.Contains(terms[at].Exact) && !QuestionWords.IsDeterminer(terms[at].Exact))
            {
                return PlaceWords.Contains(terms[at].Exact);
            }
        }

        return false;
    }

    private static bool IsFormer(Candidate candidate, Name name)
    {
        var sentence = candidate.Sentence;
        var from = sentence.TermAt(Math.Min(name.Role?.Start ?? name.Span.Start, name.Span.Start));
        var to = sentence.TermAt(Math.Max(name.Role?.End ?? name.Span.End, name.Span.End));
        return candidate.Passage.Terms.Skip(Math.Max(0, from - 2)).Take(to - Math.Max(0, from - 2))
            .Any(t => FormerWords.Contains(t.Exact)) || WasOnce(candidate);
    }

    // "Ann Lee was mayor for five years", where somebody is asked for who is.
    private static bool WasOnce(Candidate candidate)
    {
        var next = candidate.Sentence.TermAt(candidate.Extent.End);
        return next < candidate.Passage.Terms.Count && candidate.Passage.Terms[next].Exact is "was" or "were" && candidate.Sentence.Matches.Any(m => m.Term > next);
    }

    private static bool LeadsSentence(Candidate candidate)
    {
        var start = Math.Min(candidate.Name?.Role?.Start ?? candidate.Span.Start, candidate.Span.Start);
        return candidate.Sentence.TermAt(start) - candidate.Sentence.FirstTerm <= 1;
    }
}
