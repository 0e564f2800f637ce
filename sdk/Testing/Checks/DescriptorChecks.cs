namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether a domain says well who it is.</summary>
internal static class DescriptorChecks
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromDays(1);

    public static void Identity(Subject subject, Findings findings)
    {
        var d = subject.Descriptor;
        findings.Require(Names.IsId(d.Id) && d.Id.Length <= 40, $"id: '{d.Id}' must be 1 to 40 lower-case letters, digits and hyphens");
        findings.Require(Version.TryParse(d.Version.Split('-', '+')[0], out _), $"version: '{d.Version}' must be numbers like 1.0.0");
        findings.RequireText(d.Name, "name");
        findings.Require(d.AssessEvery > TimeSpan.Zero && d.AssessEvery <= LongestRound, $"assessEvery: {d.AssessEvery} must be more than zero and at most a day");
        findings.Require(d.StateVersion >= 1, $"stateVersion: {d.StateVersion} must be 1 or more");
        findings.Require(subject.Domain.Descriptor.Id == d.Id && subject.Domain.Descriptor.Version == d.Version, "descriptor: must be the same every time it is asked for");
        findings.Require(d.IncidentKinds.Count > 0 || d.SensorKinds.Count > 0, "descriptor: the domain neither grades a sensor nor knows an incident");
    }

    public static void Kinds(Subject subject, Findings findings)
    {
        var d = subject.Descriptor;
        Names.Look(findings, "sensorKinds", d.SensorKinds.Select(k => k.Id));
        Names.Look(findings, "assetKinds", d.AssetKinds.Select(k => k.Id));
        Names.Look(findings, "incidentKinds", d.IncidentKinds.Select(k => k.Id));
        Names.Look(findings, "capabilities", d.Capabilities);
        Names.Look(findings, "categories", d.Categories);
        Names.Look(findings, "observedKinds", d.ObservedKinds);
        Names.Look(findings, "proposesEffects", d.ProposesEffects.Select(k => k.Id));
        Names.Look(findings, "acceptsEffects", d.AcceptsEffects);
        Names.Look(findings, "directiveKinds", d.DirectiveKinds.Select(k => k.Id));
        foreach (var kind in d.ObservedKinds)
            findings.Require(d.SensorKinds.All(k => k.Id != kind), $"observedKinds: '{kind}' is graded by the domain itself; leave it out");
        foreach (var kind in d.IncidentKinds) findings.RequireText(kind.Name, $"incident kind {kind.Id}: name");
        foreach (var kind in d.DirectiveKinds) findings.RequireText(kind.Name, $"directive kind {kind.Id}: name");
        foreach (var kind in d.ProposesEffects)
        {
            findings.RequireText(kind.Name, $"effect kind {kind.Id}: name");
            findings.Require(!string.IsNullOrWhiteSpace(kind.Unit), $"effect kind {kind.Id}: unit is empty");
        }

        if (d.GroundQuantity is { } quantity)
        {
            findings.RequireText(quantity.Name, "groundQuantity: name");
            findings.Require(!string.IsNullOrWhiteSpace(quantity.Unit), "groundQuantity: unit is empty");
        }
    }

    public static void Sensors(Subject subject, Findings findings)
    {
        foreach (var k in subject.Descriptor.SensorKinds)
        {
            var where = $"sensor kind {k.Id}";
            findings.RequireText(k.Name, $"{where}: name");
            findings.Require(!string.IsNullOrWhiteSpace(k.Unit), $"{where}: unit is empty; write 1 for a number without one");
            findings.Require(double.IsFinite(k.MinValue) && double.IsFinite(k.MaxValue) && k.MinValue < k.MaxValue, $"{where}: {k.MinValue} to {k.MaxValue} is no range");
            findings.Require(k.MaxRatePerMinute is null or > 0, $"{where}: maxRatePerMinute must be more than 0, or null");
            findings.Require(k.StaleAfter > TimeSpan.Zero, $"{where}: staleAfter must be more than zero");
            findings.Require(k.RiseHold >= TimeSpan.Zero && k.FallHold >= TimeSpan.Zero, $"{where}: holds must not be negative");
        }
    }

    public static void Assets(Subject subject, Findings findings)
    {
        if (subject.Descriptor.AssetKinds.Count == 0) findings.Skip("the domain brings no assets");
        foreach (var k in subject.Descriptor.AssetKinds)
        {
            var where = $"asset kind {k.Id}";
            findings.RequireText(k.Name, $"{where}: name");
            foreach (var name in k.Attributes.Select(a => a.Name).Concat(k.Labels.Select(l => l.Name)).GroupBy(n => n, StringComparer.Ordinal))
                findings.Require(!string.IsNullOrWhiteSpace(name.Key) && name.Count() == 1, $"{where}: '{name.Key}' is empty or stands twice");
            foreach (var a in k.Attributes)
            {
                findings.RequireText(a.Meaning, $"{where}, {a.Name}: meaning");
                findings.Require(a.Min <= a.Max, $"{where}, {a.Name}: {a.Min} to {a.Max} is no range");
            }

            foreach (var l in k.Labels) findings.RequireText(l.Meaning, $"{where}, {l.Name}: meaning");
            Names.Look(findings, $"{where}, reports", k.Reports.Select(r => r.Id));
            foreach (var r in k.Reports) findings.RequireText(r.Name, $"{where}, report {r.Id}: name");
        }
    }

    /// <summary>That an asset's figures are described, so that a seed can be checked and a stranger can read it.</summary>
    public static void AssetsDescribed(Subject subject, Findings findings)
    {
        if (subject.Descriptor.AssetKinds.Count == 0) findings.Skip("the domain brings no assets");
        foreach (var kind in subject.Descriptor.AssetKinds)
            findings.Require(kind.Attributes.Count + kind.Labels.Count > 0, $"asset kind {kind.Id}: describes no attribute and no label, so nothing checks its seed");
    }
}
