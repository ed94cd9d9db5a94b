namespace ChatBot.Transport.Http;

/// <summary>Where to listen, and which setting says so.</summary>
/// <param name="Url">An http address; port 0 takes a free one.</param>
/// <param name="Setting">The setting's name, for the log and for cures: <c>Http:Url</c>.</param>
public sealed record ListenAddress(string Url, string Setting)
{
    /// <summary>Whether a server can listen there.</summary>
    public bool IsUsable => Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme == "http" && url.AbsolutePath == "/";
}
