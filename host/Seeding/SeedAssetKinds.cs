using Haimen.Grains.Districts;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Host.Seeding;

/// <summary>Holds assets to what the hazard domains say of their kinds: which figures and texts an asset has, and within which range.</summary>
internal static class SeedAssetKinds
{
    /// <summary>Adds what is wrong to the folder's problems.</summary>
    /// <param name="seeds">The folder.</param>
    /// <param name="domains">The domains whose kinds count. An asset of a kind that none of them brings is left alone.</param>
    public static void Check(SeedFolder seeds, IReadOnlyList<DomainDescriptor> domains)
    {
        if (seeds.Assets is not { File: { } file, Content.Assets: { } assets }) return;
        var kinds = domains.SelectMany(domain => domain.AssetKinds).ToDictionary(kind => kind.Id, StringComparer.Ordinal);
        for (var i = 0; i < assets.Count; i++)
        {
            if (!kinds.TryGetValue(assets[i].Kind, out var kind)) continue;
            CheckAttributes(seeds, file, i, assets[i], kind);
            CheckLabels(seeds, file, i, assets[i], kind);
        }
    }

    private static void CheckAttributes(SeedFolder seeds, SeedFile file, int index, Asset asset, AssetKind kind)
    {
        foreach (var known in kind.Attributes)
        {
            if (!asset.Attributes.TryGetValue(known.Name, out var value))
            {
                if (known.Required) seeds.Problems.Add(file.Problem($"{known.Name} is missing; a {kind.Id} has it, {known.Min:R} to {known.Max:R}", "assets", index, "attributes"));
            }
            else if (!(value >= known.Min && value <= known.Max))
            {
                seeds.Problems.Add(file.Problem($"must be {known.Min:R} to {known.Max:R}", "assets", index, "attributes", known.Name));
            }
        }

        // A kind that names none takes any.
        if (kind.Attributes.Count == 0) return;
        foreach (var name in asset.Attributes.Keys.Where(name => kind.Attributes.All(known => known.Name != name)))
            seeds.Problems.Add(file.Problem($"a {kind.Id} has no {name}; known are {string.Join(", ", kind.Attributes.Select(known => known.Name))}", "assets", index, "attributes", name));
    }

    private static void CheckLabels(SeedFolder seeds, SeedFile file, int index, Asset asset, AssetKind kind)
    {
        foreach (var known in kind.Labels)
        {
            var allowed = known.Allowed.Count == 0 ? "a text" : $"one of {string.Join(", ", known.Allowed)}";
            if (asset.Labels?.GetValueOrDefault(known.Name) is not { } text)
            {
                if (known.Required) seeds.Problems.Add(file.Problem($"{known.Name} is missing; a {kind.Id} has it, {allowed}", "assets", index, "labels"));
            }
            else if (known.Allowed.Count > 0 && !known.Allowed.Contains(text, StringComparer.Ordinal))
            {
                seeds.Problems.Add(file.Problem($"must be {allowed}", "assets", index, "labels", known.Name));
            }
        }

        foreach (var name in asset.Labels?.Keys.Where(name => kind.Labels.All(known => known.Name != name)) ?? [])
        {
            var known = kind.Labels.Count == 0 ? "it has none" : $"known are {string.Join(", ", kind.Labels.Select(label => label.Name))}";
            seeds.Problems.Add(file.Problem($"a {kind.Id} has no label {name}; {known}", "assets", index, "labels", name));
        }
    }
}
