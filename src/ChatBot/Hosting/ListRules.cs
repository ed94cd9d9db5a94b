using System.Collections;

namespace ChatBot.Hosting;

/// <summary>Refuses what the binder passes over where a list belongs. A list that is lost on the way is an empty one, and an empty list of those allowed allows everybody.</summary>
internal static class ListRules
{
    /// <summary>What is wrong with the lists, and the lists by a key, that <paramref name="section"/> holds for properties of <paramref name="options"/>.</summary>
    public static IEnumerable<string> Check(Type options, IConfiguration section) =>
        from property in options.GetProperties()
        where property.CanWrite && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
        let setting = section.GetSection(property.Name)
        from failure in IsByKey(property.PropertyType) ? InLists(setting) : InList(setting)
        select failure;

    private static bool IsByKey(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>);

    private static IEnumerable<string> InLists(IConfigurationSection setting)
    {
        if (!string.IsNullOrEmpty(setting.Value))
        {
            yield return $"{setting.Path} holds a list for each key: write {Variable(setting)}__KEY__0=… in the environment, or {{ \"KEY\": [\"…\"] }} in appsettings.json.";
        }

        foreach (var list in setting.GetChildren())
        {
            if (string.IsNullOrEmpty(list.Value) && !list.GetChildren().Any())
            {
                yield return $"{list.Path} is empty. Write {Variable(list)}__0=…, or take it out.";
            }

            foreach (var failure in InList(list))
            {
                yield return failure;
            }
        }
    }

    private static IEnumerable<string> InList(IConfigurationSection setting)
    {
        if (!string.IsNullOrEmpty(setting.Value))
        {
            yield return $"{setting.Path} is a list: write {Variable(setting)}__0=… in the environment, or [\"…\"] in appsettings.json.";
        }

        foreach (var item in setting.GetChildren().Where(i => string.IsNullOrEmpty(i.Value)))
        {
            yield return $"{item.Path} has no value. Write {Variable(item)}=…, or take it out.";
        }
    }

    private static string Variable(IConfigurationSection setting) => setting.Path.Replace(":", "__", StringComparison.Ordinal);
}
