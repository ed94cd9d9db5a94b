using System.Globalization;
using System.Text;

namespace ChatBot.Language.Words;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    Other,
    Space,
    Letter,
    Digit,

    /// <summary>Belongs to the character before it: an accent of its own, a soft hyphen, a joiner.</summary>
    Mark,

    /// <summary>Half of a character beyond U+FFFF; the pair must be read together.</summary>
    Surrogate,
}

/// <summary>Tells what characters are, by one table over all UTF-16 code units.</summary>
internal static class CharacterKinds
{
    private static readonly CharacterKind[] Table = ClassifyAll();

    /// <summary>The kind of the character at <paramref name="at"/>, and of how many code units (1 or 2) it is.</summary>
    public static CharacterKind At(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var kind = Table[text[at]];
        if (kind != CharacterKind.Surrogate)
        {
            return kind;
        }

        return Rune.DecodeFromUtf16(text[at..], out var rune, out length) == System.Buffers.OperationStatus.Done
            ? Classify(Rune.GetUnicodeCategory(rune))
            : CharacterKind.Other;
    }

    /// <summary>The kind of one code unit.</summary>
    public static CharacterKind Of(char c) => Table[c];

    private static CharacterKind[] ClassifyAll()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var c = 0; c < kinds.Length; c++)
        {
            kinds[c] = Classify((char)c);
        }

        return kinds;
    }

    private static CharacterKind Classify(char c) => c switch
    {
        '_' => CharacterKind.Letter, // snake_case is one word
        '\u00AD' or '\u200C' or '\u200D' => CharacterKind.Mark,
        _ when char.IsWhiteSpace(c) => CharacterKind.Space,
        _ => Classify(char.GetUnicodeCategory(c)),
    };

    private static CharacterKind Classify(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => CharacterKind.Letter,
        <= UnicodeCategory.EnclosingMark => CharacterKind.Mark,
        <= UnicodeCategory.OtherNumber => CharacterKind.Digit,
        UnicodeCategory.Surrogate => CharacterKind.Surrogate,
        _ => CharacterKind.Other,
    };
}
