using ChatBot.Support;

namespace ChatBot.Language.Words;

public sealed class TokenizerTests
{
    public static TheoryData<string, string, string[]> Cases => MarkdownCases.Load("Language/Words/Tokenizer.cases.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cuts_as_written_in_the_cases_file(string because, string text, string[] tokens)
    {
        var found = Tokenizer.Tokenize(text).Select(token => token.Span.In(text).ToString());

        Assert.True(tokens.SequenceEqual(found), $"{because}: {string.Join(" | ", found)}");
    }

    [Theory]
    [InlineData("rain", TokenKind.Word)]
    [InlineData("U.S.", TokenKind.Word)]
    [InlineData("1980s", TokenKind.Number)]
    [InlineData("½", TokenKind.Number)]
    [InlineData("…", TokenKind.Punctuation)]
    public void Says_what_a_token_is_made_of(string text, TokenKind kind) =>
        Assert.Equal(new Token(0, text.Length, kind), Assert.Single(Tokenizer.Tokenize(text)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Leaves_nothing_but_white_space_between_tokens(int seed)
    {
        var text = Some.AnyText(new Random(seed));
        var end = 0;

        foreach (var token in Tokenizer.Tokenize(text))
        {
            Assert.True(token.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[end..token.Start]));
            end = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Never_cuts_a_surrogate_pair(int seed)
    {
        var text = Some.AnyText(new Random(seed));

        Assert.DoesNotContain(Tokenizer.Tokenize(text), token =>
            token.Start > 0 && char.IsSurrogatePair(text[token.Start - 1], text[token.Start]));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_mark() =>
        Assert.Equal(new Token(0, 1, TokenKind.Punctuation), Assert.Single(Tokenizer.Tokenize("\uD800")));

    [Fact]
    public void Ten_million_letters_are_one_token() =>
        Assert.Single(Tokenizer.Tokenize(new string('a', 10_000_000)));
}
