using System.Reflection;
using System.Text;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>The public surface of an assembly as text: one line for each type and member.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            var above = type.BaseType is { } parent && parent != typeof(object) ? " : " + Name(parent) : "";
            text.Append(Name(type)).Append(above).Append('\n');
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
            .Concat(type.GetProperties(Declared).Where(IsSeen).Select(
                property => $"{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}"))
            .Concat(type.GetConstructors(Declared).Where(IsSeen).Select(made => $"new({Parameters(made)})"))
            .Concat(type.GetMethods(Declared)
                .Where(method => IsSeen(method) && !method.IsSpecialName).Select(Signature));
    }

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}"
        : $"{Name(field.FieldType)} {field.Name}";

    private static string Signature(MethodInfo method) =>
        $"{Visibility(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})";

    private static string Visibility(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "");

    private static string Accessors(PropertyInfo property) =>
        string.Join(' ', property.GetAccessors(true).Where(IsSeen).Select(accessor => accessor.Name[..3] + ";"));

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "")));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}"
            : type.Namespace == "System" ? type.Name
            : type.FullName ?? $"{type.Namespace}.{type.Name}";
        var end = name.IndexOf('`', StringComparison.Ordinal);
        return end < 0 ? name : $"{name[..end]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static bool IsSeen(PropertyInfo property) => property.GetAccessors(true).Any(IsSeen);

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask)
        is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
