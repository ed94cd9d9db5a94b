using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Slack.Rules;

/// <summary>What a modal or a home must keep: https://docs.slack.dev/reference/views.</summary>
internal static class ViewRules
{
    private const int MostBlocks = 100;
    private const int MostBytes = 250_000;

    public static ShapeErrors Check(JsonObject view, string type)
    {
        var errors = new ShapeErrors();
        errors.Required(view, "type", "/view");
        errors.OneOf(view, "type", "/view", type);
        errors.Required(view, "blocks", "/view");
        errors.Length(view, "private_metadata", "/view", 0, 3_000);
        errors.Length(view, "callback_id", "/view", 0, 255);
        errors.Length(view, "external_id", "/view", 0, 255);
        BlockRules.CheckAll(view.At("blocks"), MostBlocks, errors, isInView: true);
        if (type == "modal")
        {
            CheckModal(view, errors);
        }
        else
        {
            errors.KnownKeys(view, "/view", "type", "blocks", "private_metadata", "callback_id", "external_id");
        }

        if (view.ToCompactJson().Length > MostBytes)
        {
            errors.Add("/view", $"must be less than {MostBytes} bytes");
        }

        return errors;
    }

    private static void CheckModal(JsonObject view, ShapeErrors errors)
    {
        errors.KnownKeys(
            view, "/view", "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled");
        errors.Required(view, "title", "/view");
        TextRules.Check(view, "title", "/view", 24, errors);
        TextRules.Check(view, "close", "/view", 24, errors);
        TextRules.Check(view, "submit", "/view", 24, errors);
        if (view.Objects("blocks").Any(b => b.Text("type") == "input") && !view.Has("submit"))
        {
            errors.Add("/view", "missing required field: submit");
        }
    }
}
