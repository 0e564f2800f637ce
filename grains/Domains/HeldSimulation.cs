using Haimen.Grains.Domains.Answers;
using Haimen.Grains.Domains.Containment;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Domains;

/// <summary>A drill's truth with the hold on the version that computes it. What it says is checked and copied.</summary>
/// <param name="version">The version, held; let go with <see cref="Dispose"/>.</param>
/// <param name="simulation">The truth.</param>
internal sealed class HeldSimulation(DomainVersion version, IHazardSimulation simulation) : IHazardSimulation, IDisposable
{
    private IHazardSimulation? _simulation = simulation;

    /// <summary>The version that computes it.</summary>
    public string Version => version.Version;

    /// <inheritdoc/>
    public IReadOnlyList<string> EventKinds => Ask(x => Checked.Ids(x.EventKinds, "eventKinds"));

    /// <inheritdoc/>
    public IReadOnlyList<SimulatedReport> Reports => Ask(x => Checked.List(x.Reports, "reports", (report, at) => new SimulatedReport(
        Checked.Id(report.AssetId, $"{at}.assetId"),
        report.Report with { Values = Figures(report.Report.Values, $"{at}.values") })));

    /// <inheritdoc/>
    public IReadOnlyList<HazardEffect> Effects => Ask(x => Checked.List(x.Effects, "effects", (effect, at) => effect with { Value = Checked.AtLeast(effect.Value, 0, $"{at}.value") }));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Truth => Ask(x => Figures(x.Truth, "truth"));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> ByVillage => Ask(x => Figures(x.ByVillage, "byVillage"));

    /// <inheritdoc/>
    public void Advance(DateTimeOffset to, SimulationForcing forcing) => Ask(x =>
    {
        x.Advance(to, forcing);
        return true;
    });

    /// <inheritdoc/>
    public double Measure(string sensorId) => Ask(x => Checked.Finite(x.Measure(sensorId), sensorId));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _simulation, null) is not null) version.LetGo();
    }

    private static SortedDictionary<string, double> Figures(IReadOnlyDictionary<string, double>? figures, string path)
    {
        var copy = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in figures ?? throw Checked.Broken(path, null, "figures by name")) copy[name] = Checked.Finite(value, $"{path}.{name}");
        return copy;
    }

    private T Ask<T>(Func<IHazardSimulation, T> question)
    {
        try
        {
            return question(_simulation ?? throw new ObjectDisposedException(nameof(HeldSimulation)));
        }
        catch (BrokenContractException e)
        {
            throw new DomainFailedException(version.Descriptor.Id, version.Version, new DomainFailure(DomainFunction.Simulate, DomainFailureKind.BrokeContract, e.Message));
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new DomainFailedException(version.Descriptor.Id, version.Version, DomainFailure.From(DomainFunction.Simulate, e));
        }
    }
}
