using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Benchmarks.TurnBenchmarks).Assembly).Run(args);
