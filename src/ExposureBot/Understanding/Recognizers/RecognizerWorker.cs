using System.Collections.Concurrent;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading.Times;

namespace ExposureBot.Understanding.Recognizers;

/// <summary>Runs the recogniser on a thread of its own; who waits too long goes on without an answer.</summary>
/// <remarks>A thread that hangs cannot be stopped: it is left behind; after a few of them nothing is asked.</remarks>
internal sealed class RecognizerWorker
{
    private const int MostAbandoned = 3;
    private const int MostRounds = 3;
    private static readonly TimeSpan LoadingTime = TimeSpan.FromSeconds(20);
    private static readonly Lock Gate = new();
    private static readonly bool[] Loaded = new bool[Enum.GetValues<Language>().Length];
    private static RecognizerWorker? current;
    private static int abandoned;

    private readonly BlockingCollection<Job> jobs = [];
    private bool isAbandoned;

    private RecognizerWorker()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "dates" };
        thread.Start();
    }

    /// <summary>How many threads hang now.</summary>
    public static int Abandoned => Volatile.Read(ref abandoned);

    /// <summary>
    /// The times of <paramref name="text"/>; null if there was no answer within <paramref name="patience"/>.
    /// </summary>
    public static IReadOnlyList<TimeExpression>? Run(Language language, string text, DateOnly today, TimeSpan patience)
    {
        RecognizerWorker worker;
        lock (Gate)
        {
            if (abandoned >= MostAbandoned) return null;
            worker = current ??= new RecognizerWorker();
        }

        var job = new Job(language, text, today);
        worker.jobs.Add(job);
        // The first text of a language waits for its patterns to load.
        var wait = Loaded[(int)language] || patience > LoadingTime ? patience : LoadingTime;
        for (var round = 0; round < MostRounds; round++)
        {
            // A job that only stands in the queue says nothing about the thread: it gets another round.
            var wasStarted = job.IsStarted;
            if (job.Done.Task.Wait(wait)) return job.Done.Task.Result;
            if (!wasStarted) continue;
            Abandon(worker);
            break;
        }

        return null;
    }

    private static void Abandon(RecognizerWorker worker)
    {
        lock (Gate)
        {
            if (current != worker) return;
            current = null;
            worker.isAbandoned = true;
            abandoned++;
        }
    }

    private void Work()
    {
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            job.IsStarted = true;
            job.Done.SetResult(Read(job));
            Loaded[(int)job.Language] = true;
            lock (Gate)
            {
                if (!isAbandoned) continue;
                abandoned--;
                return;
            }
        }
    }

    // An exception on this thread would end the process, and a bug of the library is no bug of the question.
    private static IReadOnlyList<TimeExpression> Read(Job job)
    {
        try
        {
            return LibraryDates.Read(job.Language, job.Text, job.Today);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException
            or IndexOutOfRangeException or NullReferenceException or OverflowException or TimeoutException
            or KeyNotFoundException or InvalidCastException)
        {
            return [];
        }
    }

    private sealed record Job(Language Language, string Text, DateOnly Today)
    {
        public bool IsStarted { get; set; }

        public TaskCompletionSource<IReadOnlyList<TimeExpression>> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
