using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>Issues tokens of channels and of the Emulator, and serves the keys to check them.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string AppId = "5d0c3f0e-0000-4000-8000-00000000b07a";
    public const string ServiceUrl = "http://127.0.0.1:1/";
    private readonly WebApplication app;
    private readonly RSA channelKey = RSA.Create(2048);
    private readonly RSA emulatorKey = RSA.Create(2048);

    private TokenIssuer(WebApplication app) => this.app = app;

    public int KeyReads { get; private set; }

    public bool IsDown { get; set; }

    /// <summary>The settings of a bot that takes these tokens.</summary>
    public (string, string)[] Settings =>
    [
        ("MicrosoftAppId", AppId), ("MicrosoftAppPassword", "secret"),
        ("ToBotFromChannelOpenIdMetadataUrl", app.Urls.First() + "/channel"),
        ("ToBotFromEmulatorOpenIdMetadataUrl", app.Urls.First() + "/emulator"),
    ];

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.MapGet("/{kind}", (string kind, HttpContext context) => issuer.Answer(
            context, new JsonObject { ["jwks_uri"] = $"{app.Urls.First()}/{kind}/keys" }));
        app.MapGet("/channel/keys", (HttpContext context) =>
        {
            issuer.KeyReads++;
            return issuer.Answer(context, Keys(
                Key(issuer.channelKey, "k-1", "emulator", "msteams"), Key(issuer.channelKey, "k-none")));
        });
        app.MapGet("/emulator/keys", (HttpContext context) =>
            issuer.Answer(context, Keys(Key(issuer.emulatorKey, "e-1"))));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A channel's token; null takes a claim away.</summary>
    public string Channel(
        string keyId = "k-1", string algorithm = "RS256", params (string Name, JsonNode? Value)[] claims) =>
        Sign(channelKey, keyId, algorithm, new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Now - 60,
            ["exp"] = Now + 3600,
        }.With(claims));

    /// <summary>A token of the Emulator.</summary>
    public string Emulator(params (string Name, JsonNode? Value)[] claims) => Sign(
        emulatorKey, "e-1", "RS256", new JsonObject
        {
            ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            ["aud"] = AppId,
            ["ver"] = "1.0",
            ["appid"] = AppId,
            ["nbf"] = Now - 60,
            ["exp"] = Now + 3600,
        }.With(claims));

    /// <summary>The Emulator's issuer with a channel's key.</summary>
    public string EmulatorByChannelKey() => Sign(channelKey, "k-1", "RS256", new JsonObject
    {
        ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ["aud"] = AppId,
        ["ver"] = "1.0",
        ["appid"] = AppId,
        ["exp"] = Now + 3600,
    });

    /// <summary>Signed with HMAC, the channel's public key as the secret.</summary>
    public string ByPublicKeyAsSecret()
    {
        var parts = Channel(algorithm: "HS256").Split('.');
        var hash = HMACSHA256.HashData(
            channelKey.ExportSubjectPublicKeyInfo(), System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(hash)}";
    }

    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        channelKey.Dispose();
        emulatorKey.Dispose();
    }

    private static string Sign(RSA key, string keyId, string algorithm, JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = keyId, ["typ"] = "JWT" };
        var signed =
            $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        if (algorithm == "none") return signed + ".";
        var signature = key.SignData(
            System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    private IResult Answer(HttpContext context, JsonObject json)
    {
        _ = context;
        return IsDown ? Results.StatusCode(503) : Results.Text(json.ToJsonString(), "application/json");
    }

    private static JsonObject Keys(params JsonNode[] keys) => new() { ["keys"] = new JsonArray(keys) };

    private static JsonObject Key(RSA key, string id, params string[] endorsements)
    {
        var parts = key.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parts.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parts.Exponent!),
        };
        if (endorsements.Length > 0) json["endorsements"] = JsonSerializer.SerializeToNode(endorsements);
        return json;
    }
}
