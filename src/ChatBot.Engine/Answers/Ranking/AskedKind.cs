using System.Globalization;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Questions;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Ranking;

/// <summary>The features of a sentence that tell whether it holds the kind of thing that the question word asks for, other than what the question names.</summary>
internal static class AskedKind
{
    /// <summary>"15 planning regions": this many words may stand between the number and what is counted.</summary>
    private const int WordsBetween = 2;

    private static readonly string[] Reasons = ["because", "due", "since", "reason", "caus", "therefor", "order"];
    private static readonly string[] Money = ["pound", "pounds", "pence", "dollar", "dollars", "cent", "cents", "euro", "euros", "quid", "usd", "gbp", "eur"];
    private static readonly string[] Naming = ["call", "known", "name", "term", "refer", "dub", "nicknam", "abbrevi", "titl", "denot"];

    public static void Fill(FeatureVector features, SentenceReading sentence)
    {
        var question = sentence.Passage.Question;
        var kind = question.Interrogative;
        var named = question.AskedNoun?.Type;
        var asksPerson = kind == Interrogative.Person || named is NameType.Person or NameType.Organisation;
        var asksPlace = kind == Interrogative.Place || named == NameType.Place;
        features.Set(Feature.HoldsAskedPerson, asksPerson && (Holds(sentence, NameType.Person) || Holds(sentence, NameType.Organisation)));
        features.Set(Feature.HoldsAskedPlace, asksPlace && Holds(sentence, NameType.Place));
        features.Set(Feature.HoldsAskedDate, kind == Interrogative.Date && DatesIn(sentence).Any(d => !IsAsked(sentence, d.Span)));
        features.Set(Feature.HoldsAskedNumber, kind == Interrogative.Quantity && Numbers(sentence).Any());
        features.Set(Feature.HoldsAskedPrice, question.AsksPrice && Numbers(sentence).Any(number => IsMoney(sentence, number)));
        features.Set(Feature.CountsAskedNoun, kind == Interrogative.Quantity && CountsAskedNoun(sentence));
        features.Set(Feature.HoldsReason, kind == Interrogative.Reason && sentence.Terms.Any(t => Reasons.Contains(t.Stem)));
        features.Set(Feature.HoldsNaming, question.AsksName && sentence.Terms.Any(t => Naming.Contains(t.Stem)));
        features.Set(Feature.Defines, question.AsksDefinition && Defines(sentence));
        features.Set(Feature.LacksAskedKind, (kind is not null || asksPerson || asksPlace)
            && features[Feature.HoldsAskedPerson] + features[Feature.HoldsAskedPlace] + features[Feature.HoldsAskedDate]
                + features[Feature.HoldsAskedNumber] + features[Feature.HoldsReason] == 0);
    }

    private static bool Holds(SentenceReading sentence, NameType type) =>
        sentence.Passage.Names.Any(n => n.Type == type && sentence.Span.Contains(n.Span.Start) && !IsAsked(sentence, n.Span));

    /// <summary>Whether the question holds a word of what stands there.</summary>
    private static bool IsAsked(SentenceReading sentence, TextSpan span) => sentence.Matches.Any(m => span.Contains(m.Span));

    private static IEnumerable<DateExpression> DatesIn(SentenceReading sentence) =>
        sentence.Passage.Dates.Where(d => sentence.Span.Contains(d.Span.Start) && (d.Type is DateType.Date or DateType.Time || (d.Type == DateType.Set && sentence.Passage.Question.IsHabitual)));

    /// <summary>The places of numbers, those of dates and of the question left out.</summary>
    private static IEnumerable<int> Numbers(SentenceReading sentence)
    {
        for (var i = sentence.FirstTerm; i < sentence.FirstTerm + sentence.TermCount; i++)
        {
            var (span, exact, _) = sentence.Passage.Terms[i];
            if ((char.IsDigit(exact[0]) || NumberWords.Contain(exact)) && !(i == sentence.FirstTerm ? IsLabel(sentence, span) : IsAtOnce(sentence, i)) && !IsAsked(sentence, span) && !DatesIn(sentence).Any(d => d.Span.Contains(span)))
            {
                yield return i;
            }
        }
    }

    /// <summary>"3. Volunteers", "2) Roads": the number of a heading or of an item counts nothing.</summary>
    private static bool IsLabel(SentenceReading sentence, TextSpan number) =>
        sentence.Passage.Text.AsSpan(number.Start) is [>= '0' and <= '9', ..]
        && sentence.Passage.Text.AsSpan(number.End) is ['.' or ')', ' ' or '\t', ..];

    /// <summary>"£34", "34 pounds".</summary>
    private static bool IsMoney(SentenceReading sentence, int number)
    {
        var (terms, text) = (sentence.Passage.Terms, sentence.Passage.Text);
        return (terms[number].Span.Start is > 0 and var start && char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol)
            || (number + 1 < terms.Count && Money.Contains(terms[number + 1].Exact));
    }

    private static bool IsAtOnce(SentenceReading sentence, int number) =>
        sentence.Passage.Terms[number].Exact == "once" && sentence.Passage.Terms[number - 1].Exact == "at";

    /// <summary>"How many regions": the first of the question's words is what is counted.</summary>
    private static bool CountsAskedNoun(SentenceReading sentence)
    {
        var counted = sentence.Matches.Where(m => m.Focus == 0).Select(m => m.Term).ToList();
        return Numbers(sentence).Any(n => counted.Exists(c => c - n is > 0 and <= WordsBetween + 1));
    }

    /// <summary>"A snare drum is …": "is" follows the question's words, and nothing but an article stands before them.</summary>
    private static bool Defines(SentenceReading sentence)
    {
        var (terms, end) = (sentence.Passage.Terms, sentence.FirstTerm + sentence.TermCount);
        var at = sentence.FirstTerm;
        if (at < end && QuestionWords.IsDeterminer(terms[at].Exact))
        {
            at++;
        }

        var first = at;
        while (at < end && sentence.Matches.Any(m => m.Term == at))
        {
            at++;
        }

        return at > first && at < end && (Auxiliaries.IsBe(terms[at].Exact) || terms[at].Exact is "means" or "refers" or "denotes");
    }
}
