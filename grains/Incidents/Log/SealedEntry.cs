namespace Haimen.Grains.Incidents.Log;

/// <summary>An entry and the line that it is stored as.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Line">One line of canonical JSON.</param>
internal sealed record SealedEntry(IncidentEntry Entry, string Line);
