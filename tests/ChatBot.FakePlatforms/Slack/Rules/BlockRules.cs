using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>Limits of blocks: https://docs.slack.dev/reference/block-kit/blocks.</summary>
internal static class BlockRules
{
    private const int MostMarkdown = 12_000;

    // Known to Slack, but nothing in them is checked here.
    private static readonly string[] Unchecked =
        ["alert", "card", "carousel", "container", "data_table", "file", "plan", "table", "task_card", "video"];

    /// <summary>A message's blocks, or a view's.</summary>
    public static void CheckAll(JsonNode? blocks, int most, ShapeErrors errors, bool isInView = false)
    {
        if (blocks is not JsonArray list)
        {
            errors.Add("/blocks", "must be an array");
            return;
        }

        if (list.Count > most)
        {
            errors.Add("/blocks", $"no more than {most} items allowed");
        }

        foreach (var (number, block) in list.Index())
        {
            Check(block, $"/blocks/{number}", errors, isInView);
        }

        errors.Unique(list.OfType<JsonObject>(), "block_id", "/blocks");
        var markdown = list.Where(b => b.Text("type") == "markdown").Sum(b => b.Text("text")?.Length ?? 0);
        if (markdown > MostMarkdown)
        {
            errors.Add("/blocks", $"all markdown blocks together must be less than {MostMarkdown + 1} characters");
        }
    }

    public static void CheckImage(JsonObject image, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(image, pointer, "type", "block_id", "image_url", "slack_file", "alt_text", "title");
        errors.Required(image, "alt_text", pointer);
        errors.Length(image, "alt_text", pointer, 1, 2_000);
        errors.Length(image, "image_url", pointer, 1, 3_000);
        TextRules.Check(image, "title", pointer, 2_000, errors);
        if (image.Has("image_url") == image.Has("slack_file"))
        {
            errors.Add(pointer, "must have either image_url or slack_file");
        }
    }

    private static void Check(JsonNode? node, string pointer, ShapeErrors errors, bool isInView)
    {
        if (node is not JsonObject block)
        {
            errors.Add(pointer, "must be an object");
            return;
        }

        errors.Length(block, "block_id", pointer, 1, 255);
        switch (block.Text("type"))
        {
            case "section":
                CheckSection(block, pointer, errors);
                break;
            case "context":
                CheckContext(block, pointer, errors);
                break;
            case "actions":
                errors.KnownKeys(block, pointer, "type", "block_id", "elements");
                CheckElements(block, pointer, 25, ElementRules.Actions, errors);
                break;
            case "context_actions":
                errors.KnownKeys(block, pointer, "type", "block_id", "elements");
                CheckElements(block, pointer, 5, ["feedback_buttons", "icon_button"], errors);
                break;
            case "divider":
                errors.KnownKeys(block, pointer, "type", "block_id");
                break;
            case "header":
                errors.KnownKeys(block, pointer, "type", "block_id", "text");
                errors.Required(block, "text", pointer);
                TextRules.Check(block, "text", pointer, 150, errors);
                break;
            case "image":
                CheckImage(block, pointer, errors);
                break;
            case "markdown":
                errors.KnownKeys(block, pointer, "type", "block_id", "text");
                errors.Required(block, "text", pointer);
                errors.Length(block, "text", pointer, 1, MostMarkdown);
                break;
            case "rich_text":
                RichTextRules.Check(block, pointer, errors);
                break;
            case "input" when isInView:
                CheckInput(block, pointer, errors);
                break;
            case { } known when Unchecked.Contains(known):
                break;
            case var unknown:
                errors.Add($"{pointer}/type", $"unsupported type: {unknown}");
                break;
        }
    }

    private static void CheckSection(JsonObject block, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(block, pointer, "type", "block_id", "text", "fields", "accessory", "expand");
        TextRules.Check(block, "text", pointer, 3_000, errors, isPlain: false);
        if (!block.Has("text") && !block.Has("fields"))
        {
            errors.Add(pointer, "must have text or fields");
        }

        errors.Count(block, "fields", pointer, 1, 10);
        foreach (var (number, field) in block.Objects("fields").Index())
        {
            TextRules.CheckObject(field, $"{pointer}/fields/{number}", 2_000, errors, isPlain: false);
        }

        if (block.At("accessory") is JsonObject accessory)
        {
            ElementRules.Check(accessory, $"{pointer}/accessory", ElementRules.Accessories, errors);
        }
    }

    private static void CheckContext(JsonObject block, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(block, pointer, "type", "block_id", "elements");
        errors.Required(block, "elements", pointer);
        errors.Count(block, "elements", pointer, 1, 10);
        foreach (var (number, element) in block.Objects("elements").Index())
        {
            if (element.Text("type") == "image")
            {
                CheckImage(element, $"{pointer}/elements/{number}", errors);
            }
            else
            {
                TextRules.CheckObject(element, $"{pointer}/elements/{number}", 3_000, errors, isPlain: false);
            }
        }
    }

    private static void CheckElements(JsonObject block, string pointer, int most, IReadOnlyList<string> allowed, ShapeErrors errors)
    {
        errors.Required(block, "elements", pointer);
        errors.Count(block, "elements", pointer, 1, most);
        foreach (var (number, element) in block.Objects("elements").Index())
        {
            ElementRules.Check(element, $"{pointer}/elements/{number}", allowed, errors);
        }

        errors.Unique(block.Objects("elements"), "action_id", $"{pointer}/elements");
    }

    private static void CheckInput(JsonObject block, string pointer, ShapeErrors errors)
    {
        errors.KnownKeys(block, pointer, "type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        errors.Required(block, "label", pointer);
        errors.Required(block, "element", pointer);
        TextRules.Check(block, "label", pointer, 2_000, errors);
        TextRules.Check(block, "hint", pointer, 2_000, errors);
        if (block.At("element") is JsonObject element)
        {
            ElementRules.Check(element, $"{pointer}/element", ElementRules.Inputs, errors);
        }
    }
}
