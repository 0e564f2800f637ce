namespace Haimen.Cap;

/// <summary>A message of the Common Alerting Protocol, version 1.2 (OASIS Standard, 1 July 2010; ITU-T X.1303 bis).</summary>
public sealed record CapAlert
{
    /// <summary>Names the message among all of its sender: no space, comma, &lt; or &amp;.</summary>
    public required string Identifier { get; init; }

    /// <summary>Names the sender in the world, by custom under a domain name: no space, comma, &lt; or &amp;.</summary>
    public required string Sender { get; init; }

    /// <summary>When it was sent; written to the second, with its offset.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>How to handle it.</summary>
    public required CapStatus Status { get; init; }

    /// <summary>Its nature.</summary>
    public required CapMessageType MessageType { get; init; }

    /// <summary>The operator or device that it comes from; empty where not said.</summary>
    public string Source { get; init; } = "";

    /// <summary>For whom.</summary>
    public required CapScope Scope { get; init; }

    /// <summary>The rule by which it is restricted; only where it is.</summary>
    public string Restriction { get; init; } = "";

    /// <summary>Whom a private one is for.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Codes of special handling.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>A note, mostly of exercises and errors.</summary>
    public string Note { get; init; } = "";

    /// <summary>The earlier messages that it is about. All but the first kind of message have some.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    /// <summary>Names of the incidents that it is about.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>What it says, by language.</summary>
    public IReadOnlyList<CapText> Texts { get; init; } = [];
}
