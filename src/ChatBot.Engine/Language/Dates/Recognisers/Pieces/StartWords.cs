using ChatBot.Language.Dates.Atoms;

namespace ChatBot.Language.Dates.Recognisers.Pieces;

/// <summary>Reads words that say when a stretch starts.</summary>
internal static class StartWords
{
    /// <summary>"starting", "beginning on", "commencing from". The cursor moves past what it reads, or not at all.</summary>
    public static bool Take(ref AtomCursor cursor)
    {
        if (!(cursor.TakeWord("starting") || cursor.TakeWord("beginning") || cursor.TakeWord("commencing")))
        {
            return false;
        }

        cursor.Skip(cursor.Next.IsAny(Role.On, Role.From) ? 1 : 0);
        return true;
    }
}
