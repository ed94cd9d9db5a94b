using System.Text.Json;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>Reads files of <c>{id, tokens, tags, text?}</c> lines with BIO tags.</summary>
internal static class LabelledSentences
{
    /// <summary>The sentences of one file, in order. WNUT-17's groups count as organisations, its products and works as miscellaneous.</summary>
    public static List<LabelledSentence> Read(string path) =>
        [.. File.ReadLines(path).Select(line => Parse(JsonDocument.Parse(line).RootElement))];

    /// <summary>The sentence of a text that is known to be one.</summary>
    public static SegmentedText OneSentence(string text) => new(text, Tokenizer.Tokenize(text), [new TextSpan(0, text.Length)]);

    private static LabelledSentence Parse(JsonElement line)
    {
        var tokens = Strings(line, "tokens");
        var (text, spans) = line.TryGetProperty("text", out var given)
            ? (given.GetString()!, Align(given.GetString()!, tokens))
            : RunningText.Join(tokens);
        var source = line.GetProperty("id").GetString()!.Split(':')[0];
        var sentence = OneSentence(text);
        var names = Names(spans, Strings(line, "tags")).ToList();

        // GUM's names were taken from inside longer mentions: words are missing, and whole names are.
        var marksAllNames = !source.StartsWith("gum", StringComparison.Ordinal);

        // UNER knows but three types. So does GUM, but its sentences are much like CrossNER's, which has the fourth.
        var marksMiscellaneous = !source.StartsWith("uner", StringComparison.Ordinal);

        return new LabelledSentence(source, sentence, marksAllNames ? names : NameCores.Complete(sentence, names), marksAllNames, marksMiscellaneous);
    }

    private static IEnumerable<MarkedName> Names(List<TextSpan> tokens, List<string> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (!tags[i].StartsWith("B-", StringComparison.Ordinal) || TypeOf(tags[i][2..]) is not { } type)
            {
                continue;
            }

            var last = i;
            while (last + 1 < tags.Count && tags[last + 1].StartsWith("I-", StringComparison.Ordinal))
            {
                last++;
            }

            yield return new MarkedName(TextSpan.FromBounds(tokens[i].Start, tokens[last].End), type);
        }
    }

    private static NameType? TypeOf(string tag) => tag switch
    {
        "PER" => NameType.Person,
        "ORG" or "GROUP" => NameType.Organisation,
        "LOC" => NameType.Place,
        "MISC" or "PRODUCT" or "WORK" => NameType.Miscellaneous,
        _ => null,
    };

    private static List<TextSpan> Align(string text, List<string> tokens)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var token in tokens)
        {
            var start = text.IndexOf(token, at, StringComparison.Ordinal);
            start = start < 0 ? at : start;
            at = Math.Min(text.Length, start + token.Length);
            spans.Add(TextSpan.FromBounds(start, at));
        }

        return spans;
    }

    private static List<string> Strings(JsonElement line, string property) =>
        [.. line.GetProperty(property).EnumerateArray().Select(item => item.GetString()!)];
}
