using System.Buffers;

namespace ChatBot.Language.Quotations.Marks;

/// <summary>Finds quotation marks and the direction they can have; apostrophes are none.</summary>
internal static class QuotationMarkReader
{
    private static readonly SearchValues<char> Doubles = SearchValues.Create("\"“”„‟«»＂`'");
    private static readonly SearchValues<char> Singles = SearchValues.Create("'‘’");

    /// <summary>The double marks and angle marks of <paramref name="text"/> from <paramref name="start"/> on, in order.</summary>
    public static List<QuotationMark> ReadDouble(string text, int start)
    {
        var marks = new List<QuotationMark>();
        for (var at = Next(text, start, Doubles); at < text.Length; at = Next(text, at, Doubles))
        {
            var length = text[at] is '`' or '\'' ? 2 : 1;
            if (length == 2 && !(at + 1 < text.Length && text[at + 1] == text[at]))
            {
                at++;
                continue;
            }

            marks.Add(Double(text, new TextSpan(at, length)));
            at += length;
        }

        return marks;
    }

    /// <summary>The single marks of <paramref name="text"/> from <paramref name="start"/> on that are no apostrophes, in order.</summary>
    public static List<QuotationMark> ReadSingle(string text, int start)
    {
        var marks = new List<QuotationMark>();
        for (var at = Next(text, start, Singles); at < text.Length; at = Next(text, at + 1, Singles))
        {
            var mark = new TextSpan(at, 1);
            var opens = text[at] != '’' && Surroundings.Of(text, mark).OpensSingle(text);
            var closes = text[at] != '‘' && Surroundings.Of(text, mark).ClosesSingle(text);
            if (opens || closes)
            {
                marks.Add(new QuotationMark(mark, MarkFamily.Single, opens, closes));
            }
        }

        return marks;
    }

    private static QuotationMark Double(string text, TextSpan mark)
    {
        var around = Surroundings.Of(text, mark);
        return text[mark.Start] switch
        {
            '«' => new(mark, MarkFamily.Angle, true, false),
            '»' => new(mark, MarkFamily.Angle, false, true),
            '“' or '„' or '‟' or '`' => new(mark, MarkFamily.Double, true, around is { IsTightBefore: true, IsTightAfter: false }),
            '”' => new(mark, MarkFamily.Double, around is { IsTightBefore: false, IsTightAfter: true }, true),
            '\'' => new(mark, MarkFamily.Double, false, true),
            _ => new(mark, MarkFamily.Double, around.MayOpen, around.MayClose),
        };
    }

    private static int Next(string text, int from, SearchValues<char> marks)
    {
        var offset = from < text.Length ? text.AsSpan(from).IndexOfAny(marks) : -1;
        return offset < 0 ? text.Length : from + offset;
    }
}
