using System.Buffers;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Answers.Questions;

/// <summary>Works out what a question looks for.</summary>
internal sealed class QuestionAnalyzer(IndexSnapshot snapshot, CorpusVocabulary vocabulary)
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    private const double PriorPassages = 1_000;

    /// <summary>How surely a person's other name means whom one part of the name means: several may have that part.</summary>
    private const double OtherName = 0.9;

    private readonly SpellingVariants _spelling = new(snapshot);
    private readonly Compounds _compounds = new(snapshot);

    /// <summary>The words to look for, what may stand for them, and what part the answer plays.</summary>
    public AnalyzedQuestion Analyze(Question question)
    {
        question = question with { Text = WrittenOut(question.Text) };
        var words = TermReader.Read(question.Text, new TextSpan(0, question.Text.Length));
        var exact = words.Select(w => w.Exact).ToList();
        var now = QuestionWords.PlacesOfNow(exact);
        var terms = FocusTerms(question, words, now);
        List<Paraphrase> paraphrases = [.. Paraphrases(terms), .. Joined(question.Text, words, terms)];
        var form = IsBarePerson(words, terms, paraphrases) ? QuestionForm.Description : QuestionForms.Of(question.Text, words);
        form = form == QuestionForm.Description && question.Kind != QuestionKind.Who ? QuestionForm.Role : form; // "where is Lund" asks for no description
        var askedNoun = AskedNouns.Of(words);

        return new AnalyzedQuestion(
            question,
            question.Kind,
            form,
            MarkKnown(terms, paraphrases),
            paraphrases,
            QuestionWords.Interrogative(exact))
        {
            Words = exact,
            IsPresent = now.Count > 0 || exact.Any(w => w is "is" or "are"),
            IsPassive = QuestionForms.IsPassive(words) && !QuestionForms.AsksByWhom(words),
            Verb = QuestionVerb.Find(words, terms, form, askedNoun),
            Preposition = QuestionForms.Preposition(words),
            AskedNoun = askedNoun,
            Names = NamesIn(question.Text, words, terms),
            IsNegated = Enumerable.Range(0, words.Count).Any(i => Negations.StandsAt(question.Text, words, i) && !terms.Exists(t => t.Stem == words[i].Stem)),
            NamesSpeaker = question.Speaker is not null || terms.Any(t => t.IsName && vocabulary.IsOfSpeaker(t.Stem)),
            SpeakerTerms = SpeakerTerms(question, words, terms),
        };
    }

    private static string WrittenOut(string text) => NegatedWords.WriteOut(Contractions.WriteOut(text));

    /// <summary>"who is ann lee": a form of "be" and nothing else but a person's name, in whatever case or spelling.</summary>
    private bool IsBarePerson(IReadOnlyList<Term> words, List<FocusTerm> terms, List<Paraphrase> paraphrases) =>
        terms.Count is > 0 and <= 4
        && words.Count <= terms.Count + 2
        && words.Any(w => QuestionWords.IsAuxiliary(w.Exact))
        && Enumerable.Range(0, terms.Count).All(i => paraphrases.Any(p =>
            p.Focus is [var only] && only == i && p.Stems.Count == 1 && p.Strength >= AnalyzedQuestion.SurelyTheSame && vocabulary.IsOfPerson(p.Stems[0])));

    /// <summary>The numbers of the terms that name who must have spoken; null where the question does not say which do.</summary>
    private static HashSet<int>? SpeakerTerms(Question question, IReadOnlyList<Term> words, List<FocusTerm> terms) => question.Speaker is not { } speaker
        ? null
        : [.. words.Where(w => w.Span.Start < WrittenOut(speaker).Length).Select(w => terms.FindIndex(t => t.Stem == w.Stem)).Where(i => i >= 0)];

    private List<FocusTerm> FocusTerms(Question question, IReadOnlyList<Term> words, HashSet<int> now)
    {
        var terms = new List<FocusTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var shouting = !question.Text.Any(char.IsLower);
        var previous = "";
        foreach (var (index, word) in words.Index())
        {
            var written = word.Span.In(question.Text);
            var carriesMeaning = IsAbbreviation(written, shouting) || !(now.Contains(index) || IsEmptyWord(word.Exact, previous));
            previous = word.Exact;
            if (carriesMeaning && seen.Add(word.Stem))
            {
                terms.Add(new FocusTerm(
                    word.Stem, written.ToString(), Rarity(word.Stem), IsName(word, written, index, shouting), IsKnown: true));
            }
        }

        return terms;
    }

    /// <summary>Names that stand one right behind the other are one name: "Ann Lee", but "Ann's Lee". In "which Swedish painter" there is none.</summary>
    private static List<List<int>> NamesIn(string text, IReadOnlyList<Term> words, List<FocusTerm> terms)
    {
        var names = new List<List<int>>();
        var end = -1;
        foreach (var (index, word) in words.Index())
        {
            var saysWhich = index > 0 && words[index - 1].Exact is ("which" or "what");
            var term = char.IsUpper(text[word.Span.Start]) && !saysWhich ? terms.FindIndex(t => t.IsName && t.Stem == word.Stem) : -1;
            if (term < 0)
            {
                continue;
            }

            if (end < 0 || text.AsSpan(end, word.Span.Start - end) is not (" " or ". " or "-" or " '" or " “" or " \""))
            {
                names.Add([]);
            }

            names[^1].Add(term);
            end = word.Span.End;
        }

        return names;
    }

    /// <summary>"US" is a country although "us" carries no meaning.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> written, bool shouting) =>
        !shouting && written.Length > 1 && !written.ContainsAnyExcept(Capitals);

    private static bool IsEmptyWord(string word, string previous) =>
        QuestionWords.IsAsking(word)
        || QuestionWords.IsAuxiliary(word)
        || (QuestionWords.IsAsking(previous) && QuestionWords.IsKind(word))
        || StopWords.Contains(word);

    private bool IsName(Term word, ReadOnlySpan<char> written, int index, bool shouting) =>
        char.IsUpper(written[0]) && !shouting && (index > 0 || vocabulary.IsNamed(word.Stem));

    /// <summary>weight = −ln((n + K p) / (N + K)), where n of the N passages hold the stem, as does a share p of English text.</summary>
    /// <remarks>A Dirichlet prior: a small corpus knows little about which words are rare, so English at large counts as K passages more.</remarks>
    private double Rarity(string stem)
    {
        var expected = snapshot.PassagesWith(stem) + (PriorPassages * WordFrequencies.ShareOf(stem));
        return -Math.Log(Math.Max(expected, 0.5) / (snapshot.Passages.Count + PriorPassages));
    }

    private List<Paraphrase> Paraphrases(List<FocusTerm> terms)
    {
        var stems = terms.Select(t => t.Stem).ToArray();
        var found = new List<Paraphrase>();
        for (var i = 0; i < stems.Length; i++)
        {
            found.Add(new Paraphrase([i], [stems[i]], 1));
            found.AddRange(ParaphraseTable.StartingWith(stems[i])
                .Where(e => Follows(stems, i, e.Question))
                .Select(e => new Paraphrase(Range(i, e.Question.Length), e.Source, e.Strength)));
            if (vocabulary.MeaningOf(stems[i]) is { } meaning)
            {
                found.Add(new Paraphrase([i], meaning, 1));
            }

            found.AddRange(vocabulary.SpelledOutFrom(stems[i]).Where(a => a.IsPerson).Select(a => new Paraphrase([i], [a.Abbreviation], OtherName)));

            var written = terms[i].Word;
            found.AddRange(_spelling.Of(written, stems[i], terms[i].IsName || char.IsUpper(written[0]))
                .Select(v => new Paraphrase([i], [v.Stem], v.Strength)));
            if ((Parted(written) ?? _compounds.Apart(written.ToLowerInvariant())) is { } parts)
            {
                found.Add(new Paraphrase([i], parts, 1));
            }
        }

        found.AddRange(stems
            .SelectMany(vocabulary.SpelledOutFrom)
            .Where(a => !a.IsPerson && Start(stems, a.Stems) >= 0)
            .OrderBy(a => a.Abbreviation, StringComparer.Ordinal)
            .Select(a => new Paraphrase(Range(Start(stems, a.Stems), a.Stems.Length), [a.Abbreviation], 1)));
        return found;
    }

    /// <summary>Two words side by side, a stop word maybe one of them, that the corpus writes as one: "on-call".</summary>
    private IEnumerable<Paraphrase> Joined(string text, IReadOnlyList<Term> words, List<FocusTerm> terms)
    {
        foreach (var (first, second) in words.Zip(words.Skip(1)))
        {
            int[] focus = [.. Enumerable.Range(0, terms.Count).Where(i => terms[i].Stem == first.Stem || terms[i].Stem == second.Stem)];
            if (focus.Length > 0 && text.AsSpan(first.Span.End, second.Span.Start - first.Span.End) is " " or "-" && _compounds.Joined(first.Exact, second.Exact) is { } stem)
            {
                yield return new Paraphrase(focus, [stem], 1);
            }
        }
    }

    private List<FocusTerm> MarkKnown(List<FocusTerm> terms, List<Paraphrase> paraphrases) =>
        [.. terms.Select((term, i) => term with
        {
            IsKnown = paraphrases.Any(p => p.Focus.Contains(i) && p.Stems.All(s => snapshot.PassagesWith(s) > 0)),
        })];

    /// <summary>The stems of a number and its unit that were written as one word: "119km". Null for any other word, "3rd" and "1990s" among them.</summary>
    private static string[]? Parted(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && word[digits..] is not ("st" or "nd" or "rd" or "th" or "s") and var unit && unit.All(char.IsAsciiLetter)
            ? [word[..digits], WordForms.Of(unit).Stem]
            : null;
    }

    private static int[] Range(int start, int length) => [.. Enumerable.Range(start, length)];

    private static bool Follows(string[] stems, int at, string[] run) =>
        at + run.Length <= stems.Length && stems.AsSpan(at, run.Length).SequenceEqual(run);

    private static int Start(string[] stems, string[] run) => stems.AsSpan().IndexOf(run);
}
