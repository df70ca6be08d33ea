using System.Globalization;
using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Questions;

switch (args)
{
    case ["serve", var kind, var port]: await Servers.RunAsync(kind, int.Parse(port, CultureInfo.InvariantCulture)); break;
    case ["cost"]: await TurnCost.RunAsync(); break;
    case ["fuzz", var count]: Fuzz.Run(int.Parse(count, CultureInfo.InvariantCulture)); break;
    case ["fuzz", var count, var first]:
        Fuzz.Run(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(first, CultureInfo.InvariantCulture));
        break;
    case ["stations"]: TurnStations.Run(); break;
    case ["questions", .. var rest]: return QuestionSet.Run(rest);
    default: BenchmarkSwitcher.FromAssembly(typeof(TurnCost).Assembly).Run(args); break;
}

return 0;
