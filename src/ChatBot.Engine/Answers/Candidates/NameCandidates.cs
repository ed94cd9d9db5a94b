using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Candidates;

/// <summary>Names, and pronouns that stand for them, as answers to who and where.</summary>
internal static class NameCandidates
{
    /// <summary>Persons first of all, but also organisations and countries: these act too.</summary>
    public static IEnumerable<Candidate> Who(PassageReading passage) => passage.Question.Form == QuestionForm.Description
        ? Named(passage, n => n.Type is not NameType.Miscellaneous && IsAskedAbout(passage, n)).Select(WithRole).Concat(Definitions.Of(passage))
        : Named(passage, n => n.Type is not NameType.Miscellaneous || IsPeople(passage, n))
            .Concat(Pronouns(passage))
            .Concat(RoleCandidates.Of(passage))
            .Concat(VerbArguments.Of(passage))
            .Concat(PeoplePhrases.Of(passage))
            .Concat(CapitalizedWords.Of(passage));

    /// <summary>Places, and organisations that are places as well.</summary>
    public static IEnumerable<Candidate> Where(PassageReading passage) =>
        Named(passage, n => n.Type is NameType.Place or NameType.Organisation);

    private static IEnumerable<Candidate> Named(PassageReading passage, Func<Name, bool> fits) =>
        from name in passage.Names
        where fits(name)
        let sentence = passage.SentenceAt(name.Span)
        where sentence is not null
        select Of(sentence, name) with { Sentence = sentence };

    /// <summary>"Who is Ann Lee" is answered by what stands beside the name: "harbour master Ann Lee".</summary>
    private static Candidate WithRole(Candidate candidate) => candidate.Name?.Role is null
        ? candidate
        : candidate with { Span = candidate.Extent, Text = candidate.Extent.In(candidate.Passage.Text).ToString() };

    /// <summary>"the Romans", "Republicans", "the Dutch" at the end of a phrase: a people or a party, which acts as a person does.</summary>
    private static bool IsPeople(PassageReading passage, Name name)
    {
        var words = name.Span.In(passage.Text);
        if (words.EndsWith("s", StringComparison.Ordinal) && !words.EndsWith("ss", StringComparison.Ordinal))
        {
            return true;
        }

        var before = passage.Text.AsSpan(0, name.Span.Start).TrimEnd();
        var behind = passage.Text.AsSpan(name.Span.End).TrimStart(' ');
        return before.EndsWith("the", StringComparison.OrdinalIgnoreCase) && !words.Contains(' ') && (behind.IsEmpty || !char.IsLetter(behind[0]) || StopWords.Contains(FirstWord(behind)));
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end].ToString().ToLowerInvariant();
    }

    /// <summary>Whether the question names it: "who is Ann Lee" asks about nobody else.</summary>
    private static bool IsAskedAbout(PassageReading passage, Name name) =>
        TermReader.Read(passage.Text, name.FullName).Concat(TermReader.Read(passage.Text, name.Span)).Any(t => passage.Question.Named.Contains(t.Stem));

    private static Candidate Of(SentenceReading sentence, Name name) =>
        new(KindOf(name.Type), sentence, name.Span, FullText(sentence.Passage, name)) { Name = name };

    private static IEnumerable<Candidate> Pronouns(PassageReading passage) =>
        from sentence in passage.Sentences
        where sentence.Matches.Count > 0
        let pronoun = Antecedents.FirstPronoun(sentence)
        where pronoun is not null
        let name = Antecedents.Of(sentence, pronoun.Value)
        where name is not null
        select new Candidate(AnswerKind.Person, sentence, pronoun.Value, FullText(passage, name)) { Name = name, IsPronoun = true };

    /// <summary>Whoever has nothing but a surname is called as the text calls her: "Mrs. Lee".</summary>
    private static string FullText(PassageReading passage, Name name)
    {
        var full = name.FullName.In(passage.Text).ToString();
        var isSurname = name.Type == NameType.Person && !full.Contains(' ') && full.AsSpan().SequenceEqual(name.Span.In(passage.Text));

        return isSurname ? CourtesyTitles.WithTitle(passage.Text, name.Span).In(passage.Text).ToString() : full;
    }

    private static AnswerKind KindOf(NameType type) => type switch
    {
        NameType.Person => AnswerKind.Person,
        NameType.Place => AnswerKind.Place,
        _ => AnswerKind.Organisation,
    };
}
