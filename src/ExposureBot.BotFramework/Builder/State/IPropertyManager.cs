namespace Microsoft.Bot.Builder;

/// <summary>Where named values are kept.</summary>
public interface IPropertyManager
{
    /// <summary>A way to the value under <paramref name="name"/>.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

/// <summary>A named value.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name.</summary>
    string Name { get; }
}

/// <summary>A way to a named value.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; if there is none, what the factory makes, which is then the value.</summary>
    Task<T?> GetAsync(
        ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Takes the value away.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
