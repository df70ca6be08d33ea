using System.Text.Json;

namespace Microsoft.Bot.Schema;

// An entity as a type of one's own, and equality.
public partial class Entity : IEquatable<Entity>
{
    /// <summary>This as a <typeparamref name="T"/>, or null if it cannot be one.</summary>
    public T? GetAs<T>() => this is T already ? already : BotJson.Convert<T>(this);

    /// <summary>Takes type and properties of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var read = BotJson.Convert<Entity>(obj);
        Type = read?.Type;
        Properties = read?.Properties;
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Entity? other) => other is not null && JsonElement.DeepEquals(Written(), other.Written());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc/>
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private JsonElement Written() => BotJson.Convert<JsonElement>(this);
}
