namespace ChatBot.Transport;

/// <summary>Reads secrets from files, as orchestrators mount them.</summary>
internal static class SecretFile
{
    /// <summary><paramref name="secret"/> if there is one, else what the file at <paramref name="path"/> holds; empty where that cannot be read, which validation then reports.</summary>
    public static string Read(string secret, string path)
    {
        if (secret.Length > 0 || path.Length == 0)
        {
            return secret;
        }

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "";
        }
    }
}
