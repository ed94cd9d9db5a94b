namespace ChatBot.Support;

/// <summary>The line that the log has for each address that is listened on.</summary>
internal static class ListeningLine
{
    private const string Start = "Listening on ";

    public static bool Is(string line) => line.Contains(Start, StringComparison.Ordinal);

    public static Uri AddressIn(string line)
    {
        var address = line[(line.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..];
        return new Uri(address[..address.IndexOf(" (", StringComparison.Ordinal)]);
    }
}
