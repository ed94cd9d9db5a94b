using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms.Discord.Rules;

/// <summary>Choices of an option, registered or offered while a person types.</summary>
internal static class ChoiceRules
{
    private const int Integer = 4;
    private const int Number = 10;

    public static void Check(JsonNode? parent, string path, FormErrors errors, long? optionType = null)
    {
        var choices = parent.Objects("choices");
        errors.Count(choices.Count, $"{path}.choices", 0, 25);
        foreach (var (index, choice) in choices.Index())
        {
            var choicePath = $"{path}.choices.{index}";
            errors.Required(choice, "name", choicePath);
            errors.Length(choice, "name", choicePath, 1, 100);
            errors.Required(choice, "value", choicePath);
            CheckValue(choice, choicePath, optionType, errors);
            LocaleRules.Check(choice, "name_localizations", choicePath, 100, errors);
        }
    }

    private static void CheckValue(JsonObject choice, string path, long? optionType, FormErrors errors)
    {
        var isNumber = choice.At("value") is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
        var wantsNumber = optionType is Integer or Number;
        if (optionType is not null && isNumber != wantsNumber)
        {
            errors.Add($"{path}.value", "BASE_TYPE_CHOICES", $"The value's type is not that of an option of type {optionType}.");
        }
        else if (!isNumber)
        {
            errors.Length(choice, "value", path, 1, 100);
        }
    }
}
