using System.Reflection;
using System.Reflection.Emit;

namespace ChatBot.Architecture;

/// <summary>What the built assemblies really use, however it is written in the source: in signatures, and in the code of methods.</summary>
internal static class BuiltCode
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>The types of a folder of <c>src</c>: <c>ChatBot.Engine</c> is an assembly, <c>ChatBot.Engine/Language</c> a namespace there.</summary>
    public static IEnumerable<Type> Types(string folder)
    {
        var parts = folder.Split('/');
        return Assembly.Load(parts[0]).GetTypes().Where(t => parts.Length == 1 || IsIn(t, $"ChatBot.{parts[1]}"));
    }

    /// <summary>Whether a type is in that namespace, or in one below it.</summary>
    public static bool IsIn(Type type, string name) => type.Namespace == name || type.Namespace?.StartsWith($"{name}.", StringComparison.Ordinal) == true;

    /// <summary>The bot's own types that <paramref name="type"/> uses.</summary>
    public static IEnumerable<Type> UsedBy(Type type)
    {
        IEnumerable<Type?> used =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData().Select(a => a.AttributeType),
            .. type.GetFields(Declared).Select(f => f.FieldType),
            .. type.GetMethods(Declared).SelectMany(UsedBy),
            .. type.GetConstructors(Declared).SelectMany(UsedBy),
        ];

        return used.OfType<Type>().SelectMany(Parts).Where(t => t.Namespace?.StartsWith("ChatBot", StringComparison.Ordinal) == true).Distinct();
    }

    private static IEnumerable<Type?> UsedBy(MethodBase method) =>
    [
        (method as MethodInfo)?.ReturnType,
        .. method.GetParameters().Select(p => p.ParameterType),
        .. method.GetMethodBody() is { } body ? UsedBy(method, body) : [],
    ];

    private static IEnumerable<Type?> UsedBy(MethodBase method, MethodBody body) =>
    [
        .. body.LocalVariables.Select(l => l.LocalType),
        .. body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType),
        .. Members(method, body.GetILAsByteArray()!).SelectMany(UsedBy),
    ];

    private static IEnumerable<Type?> UsedBy(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo called => [called.DeclaringType, called.ReturnType, .. called.GetParameters().Select(p => p.ParameterType), .. called.IsGenericMethod ? called.GetGenericArguments() : []],
        _ => [member.DeclaringType],
    };

    // What the instructions name: https://learn.microsoft.com/dotnet/api/system.reflection.emit.operandtype says how long each is.
    private static IEnumerable<MemberInfo> Members(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short first = code[at++];
            var operand = Codes[first == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : first].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    // A list of pairs of names uses names.
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsConstructedGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
