using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Tagging;
using ChatBot.Language.Words;

namespace ChatBot.Tuning.Names;

/// <summary>Counts what articles say of words, and packs it.</summary>
internal sealed class EvidenceMiner
{
    private readonly Dictionary<uint, WordCounts> _words = [];
    private readonly Dictionary<uint, KnownNameKind> _names = [];

    /// <summary>What was found, as far as anything is known.</summary>
    public NameLexicon Lexicon() => new(
        new UIntTable([.. _words.Keys], [.. _words.Values.Select(counts => counts.Packed().Bits)]),
        new UIntTable([.. _names.Keys], [.. _names.Values.Select(kind => (uint)kind)]));

    /// <summary>Learns from a title and what the article says that it names.</summary>
    public void ReadTitle(Article article)
    {
        if (TitleType.Of(article) is not { } type)
        {
            return;
        }

        var title = article.Title.Split(" (")[0];
        if (type is NameType.Organisation or NameType.Place)
        {
            Know(title, type == NameType.Place ? KnownNameKind.PlaceTitle : KnownNameKind.OrganisationTitle);
        }

        var words = Tokenizer.Tokenize(title).Where(token => token.Kind == TokenKind.Word && char.IsUpper(title[token.Start])).ToList();
        foreach (var (index, word) in words.Index())
        {
            Of(word.Span.In(title)).Count(type switch
            {
                NameType.Person => index > 0 && index == words.Count - 1 ? NameKind.Surname : NameKind.GivenName,
                NameType.Organisation => NameKind.Organisation,
                NameType.Place => NameKind.Place,
                _ => NameKind.Other,
            });
        }
    }

    /// <summary>Learns from a name of a list.</summary>
    public void ReadListed(string name, NameKind kind, int times, KnownNameKind known)
    {
        foreach (var token in Tokenizer.Tokenize(name).Where(token => token.Kind == TokenKind.Word && char.IsUpper(name[token.Start])))
        {
            Of(token.Span.In(name)).Count(kind, times);
        }

        if (known != KnownNameKind.None)
        {
            Know(name, known);
        }
    }

    /// <summary>Learns from running text which words have a capital where grammar asks for none, and what follows "in".</summary>
    public void ReadText(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 1; i < tokens.Length; i++)
        {
            var before = tokens[i - 1].Span.In(text);
            var here = tokens[i].Span.In(text);
            if (tokens[i].Kind != TokenKind.Word || !(char.IsLower(before[0]) || before is ","))
            {
                continue;
            }

            var isCapital = char.IsUpper(here[0]);
            var counts = Of(here);
            counts.Seen(isCapital);
            if (isCapital && before is "in" or "near" or "from")
            {
                counts.Count(NameKind.AfterIn);
            }
        }
    }

    /// <summary>Learns which words are used alike.</summary>
    public void ReadClasses(IReadOnlyDictionary<uint, uint> classes)
    {
        foreach (var (word, number) in classes)
        {
            Of(word).Class = number;
        }
    }

    /// <summary>Learns what a tagger takes words for.</summary>
    public void ReadUsage(SegmentedText text, ReadOnlySpan<byte> labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && (i == 0 || text.Tokens[i - 1].Kind == TokenKind.Word || text[i - 1] is ","))
            {
                Of(text[i]).Use(labels[i]);
            }
        }
    }

    private void Know(string name, KnownNameKind kind)
    {
        var words = Tokenizer.Tokenize(name).Select(token => WordHash.Lower(token.Span.In(name))).ToList();
        if (words.Count is 0 or > KnownNames.MostWords)
        {
            return;
        }

        var key = words.Aggregate(0u, WordHash.Join);
        _names[key] = _names.TryGetValue(key, out var other) && other < kind ? other : kind;
        Of(words[0]).BeginsKnownName = true;
    }

    private WordCounts Of(ReadOnlySpan<char> word) => Of(WordHash.Lower(word));

    private WordCounts Of(uint word)
    {
        if (!_words.TryGetValue(word, out var counts))
        {
            _words[word] = counts = new WordCounts();
        }

        return counts;
    }
}
