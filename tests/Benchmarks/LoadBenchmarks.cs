using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using ExposureBot;
using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace Benchmarks;

/// <summary>Reading the base, beside hashing its bytes.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly Snapshot snapshot = Content.ReadSnapshot();

    [Benchmark(Baseline = true)]
    public byte[] HashTheFiles() =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Content.KnowledgeFiles.Select(file => file.Text))));

    [Benchmark]
    public Snapshot ReadAndIndex()
    {
        var (text, _) = KnowledgeFolder.Read(Content.KnowledgeFiles);
        return new Snapshot(text.Version, RecordsReader.Read(text).Base);
    }

    [Benchmark]
    public Snapshot ReadCheckAndIndex() => Content.ReadSnapshot();

    [Benchmark]
    public Assistant LearnNamesAndWords() => new(snapshot, Content.Dialogs);
}
