using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Portal.Web.Tests.Architecture;

/// <summary>Which types a type names: in its signatures, its fields, and in the instructions of its methods and of the types that the compiler put in it.</summary>
internal static class TypeUses
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Without the types nested in it that somebody wrote: they answer for themselves.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(uses, type.BaseType);
        Array.ForEach(type.GetInterfaces(), used => Add(uses, used));
        foreach (var field in type.GetFields(Own))
        {
            Add(uses, field.FieldType);
        }

        foreach (var method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
        {
            AddSignature(uses, method);
            AddBody(uses, method);
        }

        foreach (var nested in type.GetNestedTypes(Own).Where(nested => nested.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)))
        {
            uses.UnionWith(Of(nested));
        }

        return uses;
    }

    private static void AddSignature(HashSet<Type> uses, MethodBase method)
    {
        Add(uses, (method as MethodInfo)?.ReturnType);
        Array.ForEach(method.GetParameters(), parameter => Add(uses, parameter.ParameterType));
    }

    /// <summary>Reads the instructions one by one; those that name a type or member carry its token (ECMA-335, III.1.9).</summary>
    private static void AddBody(HashSet<Type> uses, MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var first = code[at++];
            var operation = OpCodes[first == 0xFE ? (short)(0xFE00 | code[at++]) : first];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                AddMember(uses, Resolve(method, BitConverter.ToInt32(code, at)));
            }

            at += OperandLength(operation, code, at);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static void AddMember(HashSet<Type> uses, MemberInfo? member)
    {
        Add(uses, member as Type ?? member?.DeclaringType);
        switch (member)
        {
            case MethodBase method:
                AddSignature(uses, method);
                Array.ForEach(method.IsGenericMethod ? method.GetGenericArguments() : [], argument => Add(uses, argument));
                break;
            case FieldInfo field:
                Add(uses, field.FieldType);
                break;
        }
    }

    private static void Add(HashSet<Type> uses, Type? type)
    {
        if (type is null || !uses.Add(type))
        {
            return;
        }

        Add(uses, type.HasElementType ? type.GetElementType() : null);
        Array.ForEach(type.IsGenericType ? type.GetGenericArguments() : [], argument => Add(uses, argument));
    }

    private static int OperandLength(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
