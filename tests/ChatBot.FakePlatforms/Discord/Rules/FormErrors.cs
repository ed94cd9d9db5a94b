using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>What is wrong with a body, by field, as error 50035 lists it; and what Discord would silently overlook.</summary>
internal sealed class FormErrors
{
    private readonly List<(string Path, string Code, string Message)> _errors = [];
    private readonly List<string> _overlooked = [];

    public bool Any => _errors.Count > 0;

    /// <summary>One line for each error: where, and what.</summary>
    public IEnumerable<string> Lines => _errors.Select(e => $"{e.Path}: {e.Message} ({e.Code})");

    /// <summary>What Discord accepts and ignores, but nobody can have meant.</summary>
    public IReadOnlyList<string> Overlooked => _overlooked;

    public void Add(string path, string code, string message) => _errors.Add((path.TrimStart('.'), code, message));

    public void Overlook(string path, string message) => _overlooked.Add($"{path.TrimStart('.')}: {message}");

    /// <summary>Errors nested by field, each leaf with its <c>_errors</c>.</summary>
    public JsonObject ToJson()
    {
        var root = new JsonObject();
        foreach (var (path, code, message) in _errors)
        {
            var leaf = Leaf(root, path);
            if (leaf["_errors"] is not JsonArray list)
            {
                leaf["_errors"] = list = [];
            }

            list.Add(new JsonObject { ["code"] = code, ["message"] = message });
        }

        return root;
    }

    /// <summary>The text's length must lie between the two; a missing text is another rule's business.</summary>
    public void Length(JsonNode? parent, string property, string path, int least, int most)
    {
        if (!parent.Has(property))
        {
            return;
        }

        if (parent.Text(property) is not { } text)
        {
            Add($"{path}.{property}", "STRING_TYPE_CONVERT", "Must be text.");
        }
        else if (text.Trim().Length < least || text.Length > most)
        {
            Add($"{path}.{property}", "BASE_TYPE_BAD_LENGTH", $"Must be {least} to {most} UTF-16 units long; it is {text.Length}.");
        }
    }

    public void Required(JsonNode? parent, string property, string path)
    {
        if (!parent.Has(property))
        {
            Add($"{path}.{property}", "BASE_TYPE_REQUIRED", "This field is required.");
        }
    }

    public void Forbidden(JsonNode? parent, string property, string path, string because)
    {
        if (parent.Has(property))
        {
            Add($"{path}.{property}", "BASE_TYPE_FORBIDDEN", because);
        }
    }

    public void Count(int count, string path, int least, int most)
    {
        if (count < least || count > most)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must have {least} to {most} entries; it has {count}."));
        }
    }

    /// <summary>Misspelt keys: Discord ignores them, so nothing but this would ever tell.</summary>
    public void KnownKeys(JsonObject body, string path, IReadOnlySet<string> known)
    {
        foreach (var (key, _) in body)
        {
            if (!known.Contains(key))
            {
                Overlook(path, $"there is no field '{key}'");
            }
        }
    }

    private static JsonObject Leaf(JsonObject root, string path)
    {
        var node = root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[step] is not JsonObject next)
            {
                node[step] = next = [];
            }

            node = next;
        }

        return node;
    }
}
