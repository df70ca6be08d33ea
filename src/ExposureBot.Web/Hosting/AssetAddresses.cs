using Microsoft.AspNetCore.StaticAssets;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Where a file of <c>wwwroot</c> is served under a name with its fingerprint: that address never changes its content, so
/// browsers keep it for a year.
/// </summary>
public sealed class AssetAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string>> addresses = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Select(asset => (Label: LabelOf(asset), asset.Route))
        .Where(asset => asset.Label is not null)
        .DistinctBy(asset => asset.Label)
        .ToDictionary(asset => "/" + asset.Label, asset => "/" + asset.Route, StringComparer.Ordinal));

    /// <summary>The address of <paramref name="path"/>; the path itself if it has no other.</summary>
    public string Of(string path) => addresses.Value.GetValueOrDefault(path, path);

    private static string? LabelOf(StaticAssetDescriptor asset) =>
        asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value;
}
