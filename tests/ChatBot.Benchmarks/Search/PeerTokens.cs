using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval;

namespace ChatBot.Benchmarks.Search;

/// <summary>Our terms as words that no other tokenizer can cut or change: t17. So the engines look for the same terms, and differ in how.</summary>
internal sealed class PeerTokens(SearchMaterial material)
{
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    /// <summary>The words of each passage's text, with blanks between them.</summary>
    public IEnumerable<string> Passages() => material.Passages.Select(passage => string.Join(
        ' ', TermReader.Read(passage.Text, new TextSpan(0, passage.Text.Length)).Select(term => TokenOf(term.Stem))));

    /// <summary>The words of a query.</summary>
    public IEnumerable<string> Query(SearchQuery query) => query.Terms.Select(term => TokenOf(term.Stem));

    private string TokenOf(string stem)
    {
        if (!_tokens.TryGetValue(stem, out var token))
        {
            _tokens.Add(stem, token = $"t{_tokens.Count}");
        }

        return token;
    }
}
