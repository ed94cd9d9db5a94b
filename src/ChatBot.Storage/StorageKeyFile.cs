using ChatBot.Transport;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

/// <summary>Reads the key from the file that the settings name, unless there is one already.</summary>
internal sealed class StorageKeyFile : IPostConfigureOptions<StorageOptions>
{
    public void PostConfigure(string? name, StorageOptions options) => options.Key = SecretFile.Read(options.Key, options.KeyFile);
}
