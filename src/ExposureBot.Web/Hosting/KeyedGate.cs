namespace ExposureBot.Web.Hosting;

/// <summary>Lets in one at a time for each key; keys that nobody holds cost nothing. Safe for any thread.</summary>
internal sealed class KeyedGate
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody else holds <paramref name="key"/>; disposing lets the next in.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken stop)
    {
        var place = Take(key);
        try
        {
            await place.Turn.WaitAsync(stop);
            return new Pass(this, key, place);
        }
        catch (OperationCanceledException)
        {
            Leave(key, place);
            throw;
        }
    }

    private Place Take(string key)
    {
        lock (places)
        {
            if (!places.TryGetValue(key, out var place)) places[key] = place = new Place();
            place.Users++;
            return place;
        }
    }

    private void Leave(string key, Place place)
    {
        lock (places)
        {
            if (--place.Users > 0) return;
            places.Remove(key);
            place.Turn.Dispose();
        }
    }

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(KeyedGate gate, string key, Place place) : IDisposable
    {
        public void Dispose()
        {
            place.Turn.Release();
            gate.Leave(key, place);
        }
    }
}
