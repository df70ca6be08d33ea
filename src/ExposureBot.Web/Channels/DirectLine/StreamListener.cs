using System.Threading.Channels;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>One open stream: frames in order, sent by one writer. A client that does not read loses the stream, not activities.</summary>
internal sealed class StreamListener
{
    private const int FramesWaiting = 256;
    private readonly Channel<string> frames = Channel.CreateBounded<string>(
        new BoundedChannelOptions(FramesWaiting) { SingleReader = true });

    /// <summary>The frames to send; ends when the listener fell behind.</summary>
    public IAsyncEnumerable<string> Frames(CancellationToken stop) => frames.Reader.ReadAllAsync(stop);

    /// <summary>Adds a frame; one too many ends the stream, and the client comes back with its watermark.</summary>
    public void Send(string frame)
    {
        if (!frames.Writer.TryWrite(frame)) frames.Writer.TryComplete();
    }

    /// <summary>Ends the stream after what waits is sent.</summary>
    public void End() => frames.Writer.TryComplete();
}
