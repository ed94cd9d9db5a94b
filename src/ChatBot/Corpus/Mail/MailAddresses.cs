using System.Text.RegularExpressions;

namespace ChatBot.Corpus.Mail;

/// <summary>Reads "Ann Lee &lt;ann@example.org&gt;, ben@example.org": https://www.rfc-editor.org/rfc/rfc5322#section-3.4.</summary>
internal static partial class MailAddresses
{
    private const int MostNames = 20;

    /// <summary>The names, or where one has none its address, set apart by commas.</summary>
    public static string NamesIn(string? header) => header is null ? "" : string.Join(", ", Mailbox().Matches(header)
        .Take(MostNames)
        .Select(mailbox => NameOf(mailbox.Value))
        .Where(name => name.Length > 0));

    private static string NameOf(string mailbox)
    {
        var address = mailbox.LastIndexOf('<');
        var name = EncodedWords.Decode(address < 0 ? mailbox : mailbox[..address]).Trim().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal).Trim();

        return name.Length > 0 || address < 0 ? name : mailbox[(address + 1)..].Trim().TrimEnd('>').Trim();
    }

    // A comma within quotation marks, "Lee, Ann", is part of the name.
    [GeneratedRegex(@"(?:""[^""]*""|[^,""])+")]
    private static partial Regex Mailbox();
}
