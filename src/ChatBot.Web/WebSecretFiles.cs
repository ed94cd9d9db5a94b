using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Web;

/// <summary>Reads each secret from the file that the settings name for it, unless there is one already.</summary>
internal sealed class WebSecretFiles : IPostConfigureOptions<WebOptions>
{
    public void PostConfigure(string? name, WebOptions options)
    {
        options.Secret = SecretFile.Read(options.Secret, options.SecretFile);
        options.LinkKey = SecretFile.Read(options.LinkKey, options.LinkKeyFile);
    }
}
