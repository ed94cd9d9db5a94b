using System.Runtime.CompilerServices;

namespace ChatBot.Language.Names.Tagging;

/// <summary>
/// Turns each token of a sentence into the numbers of the rows of weights that speak of it. The trainer and the tagger
/// share it, so a change here asks for a new model.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="words">The facts of all its tokens.</param>
/// <param name="known">The marks of <see cref="KnownNames"/> on all its tokens.</param>
internal readonly ref struct TokenFeatures(SegmentedText text, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> known)
{
    /// <summary>The rows that a model has.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>Features of a token.</summary>
    public const int Count = 61;

    private const int RowBits = 18;

    private static readonly uint Hyphen = WordHash.Lower("-");

    private readonly SegmentedText _text = text;
    private readonly ReadOnlySpan<WordFacts> _words = words;
    private readonly ReadOnlySpan<byte> _known = known;

    /// <summary>Looks at the sentence from token <paramref name="first"/> up to, but without, <paramref name="end"/>.</summary>
    public Sentence In(int first, int end) =>
        new(_words[first..end], _known[first..end], SentenceCases.Of(_text, _words[first..end], first));

    /// <summary>One sentence, to be read from left to right.</summary>
    public ref struct Sentence
    {
        private readonly ReadOnlySpan<WordFacts> _words;
        private readonly ReadOnlySpan<byte> _known;
        private readonly uint _case;
        private int _runStart;
        private int _runEnd;

        public Sentence(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> known, SentenceCase sentenceCase)
        {
            _words = words;
            _known = known;
            _case = (uint)sentenceCase;
        }

        /// <summary>Writes the rows of the token numbered <paramref name="at"/>; tokens must be asked for in order.</summary>
        public void Extract(int at, scoped Span<int> rows)
        {
            MoveRun(at);
            ref readonly var word = ref _words[at];
            var before = At(at - 1);
            var after = At(at + 1);
            var secondBefore = At(at - 2);
            var secondAfter = At(at + 2);
            var runFirst = At(_runStart);
            var runLast = At(_runEnd - 1);
            var runBefore = At(_runStart - 1);
            var runAfter = At(_runEnd);

            var shape = (uint)word.Shape | (_case << 4) | (at == 0 ? 64u : 0);
            var shapeBefore = (uint)before.Shape;
            var shapeAfter = (uint)after.Shape;
            var kinds = word.Evidence.Kinds;
            var usage = word.Evidence.Usage;
            var group = word.Evidence.Class;
            var seen = (word.Evidence.Capitalised << 8) | shape;
            var place = (uint)(Math.Min(at - _runStart, 2) | (Math.Min(_runEnd - at, 3) << 2)) | (shape << 4);

            var features = new RowWriter(rows);

            // The word itself.
            features.Add(shape);
            features.Add(word.Word);
            features.Add(word.Word, shape);
            features.Add(word.Prefix);
            features.Add(word.Suffix2);
            features.Add(word.Suffix3);
            features.Add(word.Suffix4);
            features.Add(word.Suffix3, shape);

            // The words around it.
            features.Add(before.Word);
            features.Add(after.Word);
            features.Add(secondBefore.Word);
            features.Add(secondAfter.Word);
            features.Add(before.Word, word.Word);
            features.Add(word.Word, after.Word);
            features.Add(before.Word, shape);
            features.Add(after.Word, shape);
            features.Add(secondBefore.Word, before.Word);
            features.Add(after.Word, secondAfter.Word);

            // What they look like.
            features.Add(shapeBefore, shape);
            features.Add(shape, shapeAfter);
            features.Add((shapeBefore << 8) | shapeAfter, shape);
            features.Add((uint)secondBefore.Shape | (shapeBefore << 4) | (shapeAfter << 8) | ((uint)secondAfter.Shape << 12), shape);

            // What other texts say of them.
            features.Add(kinds);
            features.Add(kinds, shape);
            features.Add(seen);
            features.Add(seen, kinds);
            features.Add(usage, shape);
            features.Add(usage, before.Evidence.Usage);
            features.Add(usage, after.Evidence.Usage);
            features.Add(before.Evidence.Kinds, shape);
            features.Add(after.Evidence.Kinds, shape);
            features.Add(kinds, after.Evidence.Kinds);
            features.Add(before.Evidence.Kinds, kinds);
            features.Add((usage << 6) | before.Evidence.Usage, after.Evidence.Usage);
            features.Add(group, shape);
            features.Add(before.Evidence.Class, shape);
            features.Add(after.Evidence.Class, shape);
            features.Add(secondBefore.Evidence.Class);
            features.Add(secondAfter.Evidence.Class);
            features.Add(before.Evidence.Class, group);
            features.Add(group, after.Evidence.Class);
            features.Add(before.Evidence.Class, after.Evidence.Class);

            features.Add(word.Evidence.CoarseClass, shape);
            features.Add(word.Evidence.CoarseClass, kinds);
            features.Add(before.Evidence.CoarseClass, word.Evidence.CoarseClass | (shape << 8));
            features.Add(word.Evidence.CoarseClass, after.Evidence.CoarseClass | (shape << 8));
            features.Add(before.Evidence.CoarseClass, after.Evidence.CoarseClass | (shape << 8));

            // Names known beforehand.
            var mark = (uint)_known[at];
            features.Add(mark, shape);
            features.Add(mark, KnownAt(at - 1) | (KnownAt(at + 1) << 8));
            features.Add(mark, usage);
            features.Add(mark, kinds);
            features.Add(KnownAt(at + 1), shape);
            features.Add(KnownAt(at - 1), shape);

            // The capitalised words it stands among: "University" at their end, "said" after them.
            features.Add(place);
            features.Add(runLast.Word, place);
            features.Add(runLast.Evidence.Class, place);
            features.Add(runLast.Evidence.Usage, runFirst.Evidence.Usage | (place << 8));
            features.Add(runFirst.Word, place);
            features.Add(runBefore.Word, shape);
            features.Add(runAfter.Word, shape);
            features.Add((runBefore.Evidence.Class << 10) | runAfter.Evidence.Class, shape);
        }

        private readonly uint KnownAt(int at) => (uint)at < (uint)_known.Length ? _known[at] : 0u;

        private readonly WordFacts At(int at) => (uint)at < (uint)_words.Length ? _words[at] : WordFacts.Edge;

        private void MoveRun(int at)
        {
            if (at < _runEnd)
            {
                return;
            }

            _runStart = at;
            _runEnd = at + 1;
            if (_case != (uint)SentenceCase.Ordinary || !WordShapes.IsCapitalised(_words[at].Shape))
            {
                return;
            }

            while (_runEnd < _words.Length && (IsCapitalised(_runEnd) || (_words[_runEnd].Word == Hyphen && IsCapitalised(_runEnd + 1))))
            {
                _runEnd++;
            }
        }

        private readonly bool IsCapitalised(int at) => at < _words.Length && WordShapes.IsCapitalised(_words[at].Shape);
    }

    private ref struct RowWriter(Span<int> rows)
    {
        private readonly Span<int> _rows = rows;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint value, uint with = 0)
        {
            var hash = WordHash.Join(WordHash.Join((uint)_count, value), with);
            _rows[_count++] = (int)(hash >> (32 - RowBits));
        }
    }
}
