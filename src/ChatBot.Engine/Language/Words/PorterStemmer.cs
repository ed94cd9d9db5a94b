namespace ChatBot.Language.Words;

/// <summary>Cuts English endings off, so that "rains", "rained" and "raining" become one term: the Porter2 algorithm.</summary>
/// <remarks>
/// Written from the description at https://snowballstem.org/algorithms/english/stemmer.html, whose step names
/// and regions R1 and R2 are kept. A word is stemmed in place; only lower-case a to z is understood.
/// </remarks>
internal ref struct PorterStemmer
{
    private readonly Span<char> _word;
    private int _length;
    private int _r1;
    private int _r2;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
    }

    private readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Stems <paramref name="word"/> in place and returns the length that is left. A stem is never longer than its word.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var stemmer = new PorterStemmer(word);
        return stemmer.ReplaceException() ? stemmer._length : stemmer.Run();
    }

    private int Run()
    {
        MarkConsonantY();
        FindRegions();
        CutPlural();
        CutPastAndGerund();
        TurnFinalY();
        ShortenDoubleSuffix();
        CutSimpleSuffix();
        CutLastSuffix();
        CutFinalLetter();
        _word[.._length].Replace('Y', 'y');

        return _length;
    }

    private bool ReplaceException()
    {
        var stem = Word switch
        {
            "skis" => "ski",
            "skies" => "sky",
            "idly" => "idl",
            "gently" => "gentl",
            "ugly" => "ugli",
            "early" => "earli",
            "only" => "onli",
            "singly" => "singl",
            "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => Word,
            _ => [],
        };

        stem.CopyTo(_word);
        _length = stem.IsEmpty ? _length : stem.Length;
        return !stem.IsEmpty;
    }

    /// <summary>A y that opens the word or follows a vowel is a consonant, written Y from here on.</summary>
    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = 'Y';
            }
        }
    }

    private void FindRegions()
    {
        _r1 = PrefixWithFixedRegion(Word);
        _r1 = _r1 > 0 ? _r1 : RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    private static int PrefixWithFixedRegion(ReadOnlySpan<char> word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)
            ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"])
        {
            if (word.StartsWith(prefix))
            {
                return prefix.Length;
            }
        }

        return 0;
    }

    /// <summary>The region after the first consonant that follows a vowel.</summary>
    private readonly int RegionAfter(int start)
    {
        for (var i = start + 1; i < _length; i++)
        {
            if (!IsVowel(_word[i]) && IsVowel(_word[i - 1]))
            {
                return i + 1;
            }
        }

        return _length;
    }

    /// <summary>Step 1a.</summary>
    private void CutPlural()
    {
        if (Ends("sses"))
        {
            _length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowelBefore(_length - 2))
        {
            _length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private void CutPastAndGerund()
    {
        var ee = Ends("eed") ? 1 : Ends("eedly") ? 3 : 0;
        if (ee > 0)
        {
            var stem = Word[..^(ee + 2)];
            _length -= InR1(ee + 2) && stem is not ("proc" or "exc" or "succ") ? ee : 0;
            return;
        }

        var suffix = Ends("ed") ? 2 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ingly") ? 5 : 0;
        if (suffix == 3 && _length == 5 && _word[1] == 'y' && !IsVowel(_word[0]))
        {
            "ie".CopyTo(_word[1..]); // "dying", "lying", "tying", "vying"
            _length = 3;
        }
        else if (suffix > 0 && HasVowelBefore(_length - suffix) && !IsNoun(suffix))
        {
            _length -= suffix;
            RepairEnd();
        }
    }

    private readonly bool IsNoun(int suffix) =>
        suffix == 3 && Word[..^3] is "inn" or "out" or "cann" or "herr" or "earr" or "even";

    /// <summary>Gives an e back ("hop(ing)" from "hope") or takes a doubled consonant away ("hopp(ing)").</summary>
    private void RepairEnd()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            _word[_length++] = 'e';
        }
        else if (EndsInDouble())
        {
            _length -= _length == 3 && _word[0] is 'a' or 'e' or 'o' ? 0 : 1; // "add", "egg", "off"
        }
        else if (_r1 >= _length && EndsInShortSyllable(_length))
        {
            _word[_length++] = 'e';
        }
    }

    private readonly bool EndsInDouble() =>
        _length > 1 && _word[_length - 1] == _word[_length - 2]
        && _word[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    /// <summary>Step 1c.</summary>
    private readonly void TurnFinalY()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or 'Y' && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = 'i';
        }
    }

    /// <summary>Step 2. Of several endings only the longest counts, so longer ones stand before their own endings.</summary>
    private void ShortenDoubleSuffix()
    {
        _ = Replace("ational", "ate") || Replace("tional", "tion")
            || Replace("enci", "ence") || Replace("anci", "ance")
            || Replace("abli", "able") || Replace("entli", "ent")
            || Replace("izer", "ize") || Replace("ization", "ize")
            || Replace("ation", "ate") || Replace("ator", "ate")
            || Replace("alism", "al") || Replace("aliti", "al") || Replace("alli", "al")
            || Replace("fulness", "ful") || Replace("ousli", "ous") || Replace("ousness", "ous")
            || Replace("iveness", "ive") || Replace("iviti", "ive")
            || Replace("biliti", "ble") || Replace("bli", "ble")
            || Replace("ogist", "og") || Replace("ogi", "og", onlyIf: Before("ogi") == 'l')
            || Replace("fulli", "ful") || Replace("lessli", "less")
            || Replace("li", "", onlyIf: "cdeghkmnrt".Contains(Before("li")));
    }

    /// <summary>Step 3.</summary>
    private void CutSimpleSuffix()
    {
        _ = Replace("ational", "ate") || Replace("tional", "tion") || Replace("alize", "al")
            || Replace("icate", "ic") || Replace("iciti", "ic") || Replace("ical", "ic")
            || Replace("ful", "") || Replace("ness", "")
            || Replace("ative", "", onlyIf: InR2(5));
    }

    /// <summary>Step 4.</summary>
    private void CutLastSuffix()
    {
        foreach (var suffix in (ReadOnlySpan<string>)
            ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic"])
        {
            if (Ends(suffix))
            {
                _length -= InR2(suffix.Length) ? suffix.Length : 0;
                return;
            }
        }

        if (Ends("ion") && InR2(3) && Before("ion") is 's' or 't')
        {
            _length -= 3;
        }
    }

    /// <summary>Step 5.</summary>
    private void CutFinalLetter()
    {
        var isIdleE = Ends("e") && (InR2(1) || (InR1(1) && !EndsInShortSyllable(_length - 1)));
        if (isIdleE || (Ends("ll") && InR2(1)))
        {
            _length--;
        }
    }

    /// <summary>Whether the word ends in <paramref name="suffix"/>; if so, and if that lies in R1, it is replaced.</summary>
    private bool Replace(string suffix, string replacement, bool onlyIf = true)
    {
        if (!Ends(suffix))
        {
            return false;
        }

        if (onlyIf && InR1(suffix.Length))
        {
            replacement.CopyTo(_word[(_length - suffix.Length)..]);
            _length += replacement.Length - suffix.Length;
        }

        return true;
    }

    private readonly bool Ends(string suffix) => Word.EndsWith(suffix);

    private readonly char Before(string suffix) => _length > suffix.Length ? _word[_length - suffix.Length - 1] : '\0';

    private readonly bool InR1(int suffixLength) => _length - suffixLength >= _r1;

    private readonly bool InR2(int suffixLength) => _length - suffixLength >= _r2;

    private readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(_word[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the first <paramref name="end"/> letters end as "hop", "trap" and the whole words "at" and "past" do.</summary>
    private readonly bool EndsInShortSyllable(int end)
    {
        if (end == 2)
        {
            return IsVowel(_word[0]) && !IsVowel(_word[1]);
        }

        var isClosed = end > 2 && !IsVowel(_word[end - 3]) && IsVowel(_word[end - 2])
            && !IsVowel(_word[end - 1]) && _word[end - 1] is not ('w' or 'x' or 'Y');
        return isClosed || _word[..end] is "past";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
