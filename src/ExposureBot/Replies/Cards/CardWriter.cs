namespace ExposureBot.Replies.Cards;

/// <summary>A reply as an Adaptive Card.</summary>
internal sealed class CardWriter(Speaker speaker, Layout layout)
{
    public IReadOnlyDictionary<string, object?>? Write(Reply reply, IReadOnlyList<WrittenBlock> blocks)
    {
        _ = (speaker, layout, reply, blocks);
        return null;
    }
}
