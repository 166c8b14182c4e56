using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace Luyan.Web.Ui;

/// <summary>The addresses of our style sheets and scripts that bear the hash of their content:
/// a browser keeps such a file for a year and asks for it again only when it has changed.</summary>
internal sealed class AssetUrls(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, string>> hashed = new(() => Hashed(endpoints.Endpoints));

    /// <summary>The address of <c>/cases.css</c> with its hash; the address itself where the build made none.</summary>
    public string Of(string path) => hashed.Value.GetValueOrDefault(path, path);

    private static FrozenDictionary<string, string> Hashed(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0)
            .SelectMany(asset => asset.Properties.Where(p => p.Name == "label").Select(label => ("/" + label.Value, "/" + asset.Route)))
            .DistinctBy(a => a.Item1)
            .ToFrozenDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal);
}
