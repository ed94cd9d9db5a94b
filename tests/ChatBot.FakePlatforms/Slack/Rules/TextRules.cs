using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>Text objects, and what is made of them: https://docs.slack.dev/reference/block-kit/composition-objects.</summary>
internal static class TextRules
{
    /// <summary>A text object of 1 to <paramref name="most"/> characters; a missing one is another rule's business.</summary>
    public static void Check(JsonNode? parent, string property, string pointer, int most, ShapeErrors errors, bool isPlain = true)
    {
        if (!parent.Has(property))
        {
            return;
        }

        if (parent.At(property) is JsonObject text)
        {
            CheckObject(text, $"{pointer}/{property}", most, errors, isPlain);
        }
        else
        {
            errors.Add($"{pointer}/{property}", "must be a text object");
        }
    }

    public static void CheckObject(JsonObject text, string pointer, int most, ShapeErrors errors, bool isPlain)
    {
        errors.Required(text, "type", pointer);
        errors.Required(text, "text", pointer);
        errors.Length(text, "text", pointer, 1, most);
        if (isPlain)
        {
            errors.OneOf(text, "type", pointer, "plain_text");
        }
        else
        {
            errors.OneOf(text, "type", pointer, "plain_text", "mrkdwn");
        }

        errors.KnownKeys(text, pointer, "type", "text", text.Text("type") == "mrkdwn" ? "verbatim" : "emoji");
    }

    public static void CheckConfirm(JsonObject element, string pointer, ShapeErrors errors)
    {
        if (element.At("confirm") is not JsonObject confirm)
        {
            return;
        }

        var place = $"{pointer}/confirm";
        errors.KnownKeys(confirm, place, "title", "text", "confirm", "deny", "style");
        errors.Required(confirm, "text", place);
        Check(confirm, "title", place, 100, errors);
        Check(confirm, "text", place, 300, errors, isPlain: false);
        Check(confirm, "confirm", place, 30, errors);
        Check(confirm, "deny", place, 30, errors);
        errors.OneOf(confirm, "style", place, "primary", "danger");
    }

    public static void CheckOptions(JsonObject parent, string pointer, int most, ShapeErrors errors, bool isPlain = true)
    {
        errors.Count(parent, "options", pointer, 1, most);
        foreach (var (number, option) in parent.Objects("options").Index())
        {
            var place = $"{pointer}/options/{number}";
            errors.KnownKeys(option, place, "text", "value", "description", "url");
            errors.Required(option, "text", place);
            Check(option, "text", place, 75, errors, isPlain);
            errors.Length(option, "value", place, 1, 150);
            Check(option, "description", place, 75, errors, isPlain);
            errors.Length(option, "url", place, 1, 3_000);
        }
    }
}
