using ExposureBot.Knowledge;
using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Tests.Hosting;

/// <summary>What is kept in memory never counts against the store.</summary>
public sealed class KeptTalksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly StoredTalk Said = new(Conversation.Empty with { At = Now }, []);
    private static readonly StoredTalk Later = new(Conversation.Empty with { At = Now.AddMinutes(1) }, []);
    private readonly KeptTalks kept = new();

    [Fact]
    public void A_talk_is_not_read_again_while_its_document_is_the_same()
    {
        kept.Keep("u/c/1/", "e1", Said);

        Assert.Same(Said, kept.Read(Document("u/c/1/", "e1", Later)));
    }

    [Fact]
    public void Another_etag_is_read_from_the_document()
    {
        kept.Keep("u/c/1/", "e1", Said);

        Assert.Equal(Later.Conversation.At, kept.Read(Document("u/c/1/", "e2", Later)).Conversation.At);
    }

    [Fact]
    public void A_talk_without_a_document_is_empty()
    {
        kept.Keep("u/c/1/", "e1", Said);

        Assert.Same(StoredTalk.Empty, kept.Read(null));
    }

    [Fact]
    public void What_is_dropped_is_read_from_the_document()
    {
        kept.Keep("u/c/1/", "e1", Said);
        kept.Keep("v/c/1/", "e1", Said);

        kept.Drop("u/");

        Assert.NotSame(Said, kept.Read(Document("u/c/1/", "e1", Said)));
        Assert.Same(Said, kept.Read(Document("v/c/1/", "e1", Said)));
    }

    [Fact]
    public void Only_the_newest_thousand_or_fewer_are_kept()
    {
        for (var i = 0; i < 1001; i++) kept.Keep($"{i}/", "e1", Said);

        Assert.NotSame(Said, kept.Read(Document("0/", "e1", Said)));
        Assert.Same(Said, kept.Read(Document("1000/", "e1", Said)));
    }

    private static StoredDocument Document(string key, string etag, StoredTalk talk) => new(key, talk.Write(), etag, null);
}
