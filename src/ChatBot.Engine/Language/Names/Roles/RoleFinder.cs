namespace ChatBot.Language.Names.Roles;

/// <summary>Finds what a text says beside a person's name that the person is.</summary>
internal static class RoleFinder
{
    /// <summary>The role of a person; null where the sentence gives none beside the name. Of two, the longer.</summary>
    public static TextSpan? Find(in RoleSentence sentence, Mention person)
    {
        var before = new RoleBeforeName(sentence).Find(person.First);
        var after = new RoleAfterName(sentence).Find(person.Last);

        return (before, after) switch
        {
            ({ } first, { } second) => first.Length >= second.Length ? first : second,
            _ => before ?? after,
        };
    }
}
