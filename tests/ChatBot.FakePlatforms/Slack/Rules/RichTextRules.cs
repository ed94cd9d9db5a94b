using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>Text in pieces, without markup: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.</summary>
internal static class RichTextRules
{
    private static readonly string[] Styles =
        ["bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"];

    public static void Check(JsonObject block, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(block, pointer, "type", "block_id", "elements");
        errors.Required(block, "elements", pointer);
        foreach (var (number, element) in block.Objects("elements").Index())
        {
            CheckElement(element, $"{pointer}/elements/{number}", errors);
        }
    }

    private static void CheckElement(JsonObject element, string pointer, ShapeErrors errors)
    {
        errors.Required(element, "elements", pointer);
        switch (element.Text("type"))
        {
            case "rich_text_section":
                errors.KnownKeys(element, pointer, "type", "elements");
                CheckPieces(element, pointer, errors);
                break;
            case "rich_text_quote":
                errors.KnownKeys(element, pointer, "type", "elements", "border");
                CheckPieces(element, pointer, errors);
                break;
            case "rich_text_preformatted":
                errors.KnownKeys(element, pointer, "type", "elements", "border", "language");
                CheckPieces(element, pointer, errors);
                break;
            case "rich_text_list":
                errors.KnownKeys(element, pointer, "type", "elements", "style", "indent", "offset", "border");
                errors.Required(element, "style", pointer);
                errors.OneOf(element, "style", pointer, "bullet", "ordered");
                foreach (var (number, item) in element.Objects("elements").Index())
                {
                    errors.OneOf(item, "type", $"{pointer}/elements/{number}", "rich_text_section");
                    CheckElement(item, $"{pointer}/elements/{number}", errors);
                }

                break;
            case var other:
                errors.Add($"{pointer}/type", $"unsupported type: {other}");
                break;
        }
    }

    private static void CheckPieces(JsonObject parent, string pointer, ShapeErrors errors)
    {
        foreach (var (number, piece) in parent.Objects("elements").Index())
        {
            CheckPiece(piece, $"{pointer}/elements/{number}", errors);
        }
    }

    private static void CheckPiece(JsonObject piece, string pointer, ShapeErrors errors)
    {
        var needed = piece.Text("type") switch
        {
            "text" => "text",
            "link" => "url",
            "emoji" => "name",
            "user" => "user_id",
            "usergroup" => "usergroup_id",
            "channel" => "channel_id",
            "broadcast" => "range",
            "team" => "team_id",
            "color" => "value",
            "date" => "timestamp",
            _ => null,
        };
        if (needed is null)
        {
            errors.Add($"{pointer}/type", $"unsupported type: {piece.Text("type")}");
            return;
        }

        errors.Required(piece, needed, pointer);
        if (piece.Text("type") is "text" or "link")
        {
            errors.Length(piece, "text", pointer, 1, int.MaxValue);
            errors.KnownKeys(piece, pointer, "type", "text", "url", "style", "unsafe");
        }

        if (piece.At("style") is JsonObject style)
        {
            errors.KnownKeys(style, $"{pointer}/style", Styles);
        }
    }
}
