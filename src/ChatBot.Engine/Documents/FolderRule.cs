namespace ChatBot.Documents;

/// <summary>Which documents lie in some folders of the corpus.</summary>
public static class FolderRule
{
    /// <summary>Whether the document <paramref name="id"/> lies under one of <paramref name="folders"/>, or is named there itself; null stands for all folders.</summary>
    public static bool Includes(IReadOnlyList<string>? folders, string id) => folders is null || folders.Any(f => IsUnder(id, f));

    private static bool IsUnder(string id, string folder)
    {
        var name = folder.Trim('/');
        return name.Length == 0 || id == name || (id.StartsWith(name, StringComparison.Ordinal) && id[name.Length] == '/');
    }
}
