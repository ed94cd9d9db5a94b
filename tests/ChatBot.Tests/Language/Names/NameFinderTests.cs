using ChatBot.Support;

namespace ChatBot.Language.Names;

public sealed class NameFinderTests
{
    private const string Folder = "Language/Names";

    public static TheoryData<string, string, string[]> NamesFound => MarkdownCases.Load($"{Folder}/NamesFound.cases.md");

    public static TheoryData<string, string, string[]> FullNames => MarkdownCases.Load($"{Folder}/FullNames.cases.md");

    public static TheoryData<string, string, string[]> Roles => MarkdownCases.Load($"{Folder}/Roles.cases.md");

    [Theory]
    [MemberData(nameof(NamesFound))]
    public void Finds_names_as_written_in_the_cases_file(string because, string text, string[] names) =>
        Check(because, names, from name in Find(text)
                              where name.Type != NameType.Miscellaneous
                              select $"{Code(name.Type)} {name.Span.In(text)}");

    [Theory]
    [MemberData(nameof(NamesFound))]
    public void Finds_the_same_names_in_a_file_of_Windows(string because, string text, string[] names) =>
        Finds_names_as_written_in_the_cases_file(because, text.ReplaceLineEndings("\r\n"), names);

    [Theory]
    [MemberData(nameof(FullNames))]
    public void Finds_full_names_as_written_in_the_cases_file(string because, string text, string[] names) =>
        Check(because, names, from name in Find(text)
                              where name.FullName.In(text).Length > name.Span.Length
                              select $"{name.Span.In(text)} = {name.FullName.In(text)}");

    [Theory]
    [MemberData(nameof(Roles))]
    public void Finds_roles_as_written_in_the_cases_file(string because, string text, string[] roles) =>
        Check(because, roles, from name in Find(text)
                              where name.Role is not null
                              select $"{name.Span.In(text)}: {name.Role!.Value.In(text)}");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_names_in_order_without_overlap_and_inside_any_text(int seed)
    {
        var text = Some.Prose(new Random(seed));
        var end = 0;

        foreach (var name in Find(text))
        {
            Assert.True(name.Span.Start >= end && !name.Span.IsEmpty, $"{name.Span} after {end}");
            end = name.Span.End;
        }

        Assert.True(end <= text.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    [InlineData("\uD800 \uDC00\uD800")]
    [InlineData("\0\u0001 Bob\u202E")]
    [InlineData("市長は東京で話した。")]
    public void Takes_any_text(string text)
    {
        Assert.All(Find(text), name => Assert.True(name.Span.End <= text.Length));
    }

    [Theory]
    [InlineData("Rosa Lindqvist, ")]
    [InlineData("A")]
    [InlineData("the director, Rosa (R) ")]
    public void Takes_a_long_text_of_one_pattern(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 30_000));

        Assert.All(Find(text), name => Assert.True(name.Span.End <= text.Length));
    }

    [Fact]
    public void A_name_is_the_same_in_every_text_of_a_corpus_and_in_every_run()
    {
        List<SegmentedText> corpus = [SegmentedText.From("Rosa Lindqvist spoke in Bergen."), SegmentedText.From("Lindqvist left.")];

        var first = NameFinder.FindAll(corpus).SelectMany(names => names);
        var second = NameFinder.FindAll(corpus).SelectMany(names => names);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Letters_that_differ_in_a_digit_are_two_names()
    {
        var text = SegmentedText.From("Team 7 Rescue (T7R) met T8R and t7r.");
        List<Mention> mentions = [Named(0, 2), Named(4, 4), Named(7, 7), Named(9, 9)];

        Assert.Equal([0, 0, 2, 0], Language.Names.FullNames.Of(text, mentions));

        static Mention Named(int first, int last) => new(first, last, NameType.Organisation, 0);
    }

    private static IReadOnlyList<Name> Find(string text) => NameFinder.FindAll([SegmentedText.From(text)])[0];

    private static string Code(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        _ => "LOC",
    };

    private static void Check(string because, string[] expected, IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(expected.SequenceEqual(all), $"{because}: {string.Join(" | ", all)}");
    }
}
