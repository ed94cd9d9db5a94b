using System.Globalization;
using System.Text;

namespace ChatBot.Tuning.Names;

/// <summary>The same sentence as a headline, a shout or a chat would write it.</summary>
internal static class CaseVariants
{
    /// <summary>The sentence itself, or now and then a copy in another case; the spans stay.</summary>
    public static LabelledSentence Vary(LabelledSentence sentence, Random random)
    {
        var text = sentence.Text.Text;
        var varied = random.Next(100) switch
        {
            < 6 => text.ToUpperInvariant(),
            < 14 => text.ToLowerInvariant(),
            < 16 => text[..1] + text[1..].ToLowerInvariant(),
            < 20 => Headline(text),
            < 24 => NamesInCapitals(sentence),
            < 32 => text.Replace('\'', '’'),
            < 44 => Emphasis(sentence, random),
            _ => text,
        };

        return ReferenceEquals(varied, text) || varied.Length != text.Length
            ? sentence
            : sentence with { Text = LabelledSentences.OneSentence(varied) };
    }

    private static string Headline(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

    /// <summary>Some words that are no names in capitals, or with one: "Serves FREE Breakfast".</summary>
    private static string Emphasis(LabelledSentence sentence, Random random)
    {
        var text = new StringBuilder(sentence.Text.Text);
        foreach (var token in sentence.Text.Tokens.Where(token => !sentence.Names.Any(name => name.Span.Overlaps(token.Span))))
        {
            var share = random.Next(12);
            for (var i = token.Start; i < token.End && share < 2; i++)
            {
                text[i] = share == 0 || i == token.Start ? char.ToUpperInvariant(text[i]) : text[i];
            }
        }

        return text.ToString();
    }

    private static string NamesInCapitals(LabelledSentence sentence)
    {
        var text = new StringBuilder(sentence.Text.Text);
        foreach (var name in sentence.Names)
        {
            text.Remove(name.Span.Start, name.Span.Length).Insert(name.Span.Start, name.Span.In(sentence.Text.Text).ToString().ToUpperInvariant());
        }

        return text.ToString();
    }
}
