namespace ExposureBot.Web.Hosting;

/// <summary>Lets in one at a time for each key; keys that nobody holds cost nothing. Safe for any thread.</summary>
internal sealed class KeyedGate
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody else holds <paramref name="key"/>; disposing lets the next in.</summary>
    public ValueTask<IDisposable> EnterAsync(string key, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return ValueTask.FromCanceled<IDisposable>(stop);
        Place? place;
        lock (places)
        {
            if (!places.TryGetValue(key, out place))
            {
                places[key] = place = new Place(this, key);
                return new(place);
            }

            place.Join();
        }

        return WaitAsync(place, stop);
    }

    private static async ValueTask<IDisposable> WaitAsync(Place place, CancellationToken stop)
    {
        try
        {
            await place.Free!.WaitAsync(stop);
            return place;
        }
        catch (OperationCanceledException)
        {
            place.Leave(letsIn: false);
            throw;
        }
    }

    // Who is in, and who waits. Nearly always nobody waits, and there is nothing to wait on.
    private sealed class Place(KeyedGate gate, string key) : IDisposable
    {
        private int users = 1;

        public SemaphoreSlim? Free { get; private set; }

        // Within the lock.
        public void Join()
        {
            users++;
            Free ??= new SemaphoreSlim(0, 1);
        }

        public void Leave(bool letsIn)
        {
            lock (gate.places)
            {
                if (--users == 0) gate.places.Remove(key);
                else if (letsIn) Free!.Release();
            }
        }

        public void Dispose() => Leave(letsIn: true);
    }
}
