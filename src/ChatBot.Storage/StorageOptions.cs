using System.ComponentModel.DataAnnotations;

namespace ChatBot.Storage;

/// <summary>The <c>Storage</c> section of appsettings.json: what must survive a restart. A class, not a record: its text must not show the key.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Fewer characters than this can be guessed.</summary>
    private const int ShortestKey = 32;

    /// <summary>The folder for the index and for the workspaces that installed the bot; made when it is first written to, and shared by all replicas on one machine. Empty, nothing is kept.</summary>
    public string Path { get; set; } = "storage";

    /// <summary>What tokens are encrypted with in the file, the same for all replicas; from the environment, user secrets or <see cref="KeyFile"/>, never from appsettings.json.</summary>
    public string Key { get; set; } = "";

    /// <summary>A file that holds the key and nothing else, such as a mounted secret.</summary>
    public string KeyFile { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (File.Exists(Path))
        {
            yield return new ValidationResult($"Storage:Path is '{Path}', which is a file, and must be a folder. If it is the bot's database, move it, and the files beside it whose names begin like its own, into a folder as workspaces.db, and name that folder.", [nameof(Path)]);
        }

        if (KeyFile.Length > 0 && Key.Length == 0)
        {
            yield return new ValidationResult($"Storage:KeyFile is '{KeyFile}', and nothing can be read there. Name a file that this user may read and that holds the key.", [nameof(KeyFile)]);
        }
        else if (Key.Length is > 0 and < ShortestKey)
        {
            yield return new ValidationResult($"Storage:Key has fewer than {ShortestKey} characters, so it can be guessed. Make one with `openssl rand -base64 32`.", [nameof(Key)]);
        }
    }
}
