namespace ExposureBot.Storage.Tests.Support;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("store-test-").FullName;

    public string Database => File("x.db");

    public string File(string name) => Path.Combine(_path, name);

    public IEnumerable<string?> Files() =>
        Directory.EnumerateFiles(_path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
