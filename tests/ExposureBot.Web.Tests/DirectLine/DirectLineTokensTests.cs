using ExposureBot.Storage;
using ExposureBot.Web.Channels.DirectLine;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class DirectLineTokensTests
{
    private static readonly DirectLinePass Pass = new("conversation-1", "dl_user-1");
    private readonly StoppedClock clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_token_says_what_it_was_made_for()
    {
        var tokens = await TokensAsync();

        var read = await tokens.ReadAsync(tokens.Write(Pass, TokenUse.Conversation), TokenUse.Conversation);

        Assert.Equal(Pass, read);
    }

    [Fact]
    public async Task A_token_of_one_use_is_none_of_another()
    {
        var tokens = await TokensAsync();

        Assert.Null(await tokens.ReadAsync(tokens.Write(Pass, TokenUse.Stream), TokenUse.Conversation));
        Assert.Null(await tokens.ReadAsync(tokens.Write(Pass, TokenUse.Conversation), TokenUse.Stream));
    }

    [Fact]
    public async Task A_token_that_is_over_opens_nothing_but_can_be_renewed_for_a_while()
    {
        var tokens = await TokensAsync();
        var token = tokens.Write(Pass, TokenUse.Conversation);

        clock.Now += TimeSpan.FromHours(2);

        Assert.Null(await tokens.ReadAsync(token, TokenUse.Conversation));
        Assert.Equal(Pass, await tokens.ReadToRenewAsync(token));
    }

    [Fact]
    public async Task A_token_cannot_be_renewed_for_ever()
    {
        var tokens = await TokensAsync();
        var token = tokens.Write(Pass, TokenUse.Conversation);

        clock.Now += TimeSpan.FromHours(26);

        Assert.Null(await tokens.ReadToRenewAsync(token));
    }

    [Fact]
    public async Task Another_key_a_changed_claim_and_no_signature_are_refused()
    {
        var tokens = await TokensAsync();
        var parts = tokens.Write(Pass, TokenUse.Conversation).Split('.');
        var foreign = (await TokensAsync()).Write(Pass, TokenUse.Conversation);
        var unsigned = $"eyJhbGciOiJub25lIn0.{parts[1]}.";
        var changed = $"{parts[0]}.{foreign.Split('.')[1][..^2]}AA.{parts[2]}";

        foreach (var token in new[] { foreign, unsigned, changed, "", ".", "..", "a.b.c", new string('x', 10_000) })
        {
            Assert.Null(await tokens.ReadAsync(token, TokenUse.Conversation));
        }
    }

    private async Task<DirectLineTokens> TokensAsync()
    {
        var key = new SigningKey(Stores.OpenInMemory());
        await key.StartAsync(TestContext.Current.CancellationToken);
        return new DirectLineTokens(key, clock, Options.Create(new DirectLineOptions()));
    }
}
