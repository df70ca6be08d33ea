using System.Reflection;
using System.Text;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>The public surface of an assembly as text: one line for each type and member.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(void)] = "void",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append('.').Append(Name(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return [Signature(type.GetMethod("Invoke")!)];
        return type.GetFields(Declared).Where(field => IsSeen(field.Attributes)).Select(Field)
            .Concat(type.GetProperties(Declared).Where(IsSeen).Select(Property))
            .Concat(type.GetConstructors(Declared).Where(made => IsSeen(made) && !IsImplied(made)).Select(
                made => $"{Visibility(made)}new({Parameters(made)})"))
            .Concat(type.GetMethods(Declared)
                .Where(method => IsSeen(method) && !method.IsSpecialName).Select(Signature));
    }

    // The compiler gives one to every abstract class that has none.
    private static bool IsImplied(ConstructorInfo made) =>
        made.DeclaringType!.IsAbstract && made.GetParameters().Length == 0;

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}"
        : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsSeen).ToList();
        var names = string.Join(' ', accessors.Select(accessor => accessor.Name[..3] + ";"));
        return $"{Visibility(accessors[0])}{Name(property.PropertyType)} {property.Name} {{ {names} }}";
    }

    private static string Signature(MethodInfo method) =>
        $"{Visibility(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})";

    private static string Visibility(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") + (method.IsStatic ? "static " : "");

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")));

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        var other => $"{other}",
    };

    // As C# is written, without namespaces: a fact of the official API reads the same.
    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        var end = name.IndexOf('`', StringComparison.Ordinal);
        return end < 0 ? name : $"{name[..end]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static bool IsSeen(PropertyInfo property) => property.GetAccessors(true).Any(IsSeen);

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask)
        is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
