using System.Security.Cryptography;
using System.Text;

namespace Haimen.Grains.Drills;

/// <summary>The hash of a drill.</summary>
public static class ReportHash
{
    /// <summary>SHA-256, hex, over the lines <c>id SPACE logHash LF</c> of the incidents in ordinal order of their ids.</summary>
    /// <param name="incidents">The incidents.</param>
    public static string Of(IEnumerable<ReportIncident> incidents)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        var lines = new StringBuilder();
        foreach (var incident in incidents.OrderBy(incident => incident.Id, StringComparer.Ordinal)) lines.Append(incident.Id).Append(' ').Append(incident.LogHash).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }
}
