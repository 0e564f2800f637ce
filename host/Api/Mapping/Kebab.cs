using System.Text.Json;

namespace Haimen.Host.Api.Mapping;

/// <summary>Enums across the contract's border.</summary>
internal static class Kebab
{
    /// <summary>A word for an enum that the contract shows as text: <c>NeededElsewhere</c> becomes <c>needed-elsewhere</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
