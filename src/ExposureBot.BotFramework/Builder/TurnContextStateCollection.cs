namespace Microsoft.Bot.Builder;

/// <summary>What belongs to one turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    /// <summary>The value under <paramref name="key"/>, or null.</summary>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value of that type, or null.</summary>
    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    /// <summary>Adds a value; one must not be there.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type; one must not be there.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName!, value);

    /// <summary>Sets a value, or removes it if null.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null) Remove(key);
        else this[key] = value;
    }

    /// <summary>Sets a value under its type, or removes it if null.</summary>
    public void Set<T>(T? value)
        where T : class => Set(typeof(T).FullName!, value);

    /// <summary>Disposes the values that can be.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values that can be.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        foreach (var value in Values) (value as IDisposable)?.Dispose();
        Clear();
    }
}
