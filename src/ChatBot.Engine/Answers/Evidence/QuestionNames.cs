using ChatBot.Answers.Questions;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Roles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Tells whether a question itself names the bearer of a name: that is then not what it asks for.</summary>
internal static class QuestionNames
{
    /// <summary>Whether the question names whom or what <paramref name="name"/> names in the passage.</summary>
    /// <remarks>
    /// "Ann" and "Mayor Lee" name Ann Lee, as a surname gives a person away; "Bob Lee" and "Lee Timber" do not, where no
    /// word but the surname is hers.
    /// </remarks>
    public static bool Hold(PassageReading passage, Name name)
    {
        var question = passage.Question;
        var words = TermReader.Read(passage.Text, name.FullName);
        if (name.Type != NameType.Person)
        {
            return Hold(question, words);
        }

        var held = words.Count(w => question.Named.Contains(w.Stem));
        if (held == 0)
        {
            return false;
        }

        var asked = question.Names.Select(n => n.Where(term => !IsTitle(question.Terms[term].Word)).ToList()).Where(n => n.Count > 0).ToList();
        var isOther = held == 1 && words.Count > 1 && asked.Exists(n => n.Exists(term => question.Means(term, words[^1].Stem)));
        return asked.Exists(n => n.TrueForAll(term => words.Any(w => question.Means(term, w.Stem))))
            || (!isOther && question.Named.Contains(words[^1].Stem));
    }

    /// <summary>Whether one of the question's names shares a word with the fullest form of <paramref name="name"/>.</summary>
    public static bool Share(PassageReading passage, IReadOnlyList<int> asked, Name name)
    {
        var words = TermReader.Read(passage.Text, name.FullName);
        return asked.Any(term => words.Any(w => passage.Question.Means(term, w.Stem)));
    }

    /// <summary>Whether the question holds all of these words, those without meaning left out.</summary>
    public static bool Hold(AnalyzedQuestion question, IReadOnlyList<Term> words) =>
        words.Any(t => !StopWords.Contains(t.Exact)) && words.All(t => StopWords.Contains(t.Exact) || question.Named.Contains(t.Stem));

    private static bool IsTitle(string word) => RoleWords.IsTitle(word) || RoleWords.IsRoleNoun(word);
}
