using Haimen.Construction.Assessment;
using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>The truth of one asset: its people, whether it stands, and what is reported of it. Figures are invented for drills.</summary>
internal abstract class TruthSite
{
    // Experts pass a site after this long without movement while they are on it, or alone after the longer time.
    private const double InspectionHours = 4;
    private const double LateInspectionHours = 24;

    private double _inspectedHours;
    private double _calmHours;

    protected TruthSite(AssetSite site, ulong seed)
    {
        Site = site;
        Random = new(DeterministicRandom.Derive(seed, site.Id));
        People = new((int)Math.Clamp(site.Attributes.GetValueOrDefault(SiteReports.Workers), 0, SiteCasualties.MostPeople));
    }

    public AssetSite Site { get; }

    public TruthPeople People { get; }

    public bool Collapsed { get; private set; }

    /// <summary>Times that it gave way.</summary>
    public int Collapses { get; private set; }

    /// <summary>Whether work is stopped there.</summary>
    public bool Stopped { get; private set; }

    /// <summary>What was reported in the last step, by rising time.</summary>
    public List<SimulatedReport> Reports { get; } = [];

    protected DeterministicRandom Random { get; }

    /// <summary>Share of the people there that is caught when it gives way.</summary>
    protected virtual double CaughtShare => 0.4;

    /// <summary>Whether nobody can be in it, so that people leave without being told.</summary>
    protected bool Closed { get; set; }

    /// <summary>What a faultless sensor on it reads.</summary>
    /// <param name="kind">The sensor's kind.</param>
    /// <param name="levels">The sensor's own levels.</param>
    public abstract double Measure(string kind, IReadOnlyList<double> levels);

    /// <summary>What the truth does to others now; null where nothing.</summary>
    /// <param name="now">Now.</param>
    public virtual HazardEffect? Effect(DateTimeOffset now) => null;

    /// <summary>Makes a scenario's event happen.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="at">When.</param>
    public virtual void Happen(SimulationEvent happening, DateTimeOffset at)
    {
        if (happening.Kind == TruthEvents.Collapse) GiveWay(at);
    }

    /// <summary>Moves it on.</summary>
    /// <param name="forcing">What drives it.</param>
    public void Advance(SiteForcing forcing)
    {
        Stopped = forcing.IsStopped;
        var leave = forcing.MustLeave || Collapsed || Closed;
        if (People.Advance(forcing.Hours, leave, TruthPeople.RescueTeams(forcing))) Tell(People.Casualties(SiteReports.Casualties, forcing.To));
        Move(forcing);
        if (People.Headcount(forcing.To) is { } headcount) Tell(headcount);
        Inspect(forcing);
    }

    /// <summary>Moves the structure itself on.</summary>
    /// <param name="forcing">What drives it.</param>
    protected abstract void Move(SiteForcing forcing);

    /// <summary>Whether there is something that experts must look at before work goes on.</summary>
    protected abstract bool NeedsInspection { get; }

    /// <summary>Whether it is calm enough to be found safe.</summary>
    protected abstract bool Calm { get; }

    /// <summary>Begins anew after experts passed it.</summary>
    protected abstract void Restore();

    /// <summary>It gives way; those there are caught.</summary>
    /// <param name="at">When.</param>
    protected void GiveWay(DateTimeOffset at)
    {
        if (Collapsed) return;
        Collapsed = true;
        Collapses++;
        (_inspectedHours, _calmHours) = (0, 0);
        People.Catch(CaughtShare);
        Tell(People.Casualties(SiteReports.Collapse, at));
    }

    protected void Tell(AssetReport report) => Reports.Add(new(Site.Id, report));

    private void Inspect(SiteForcing forcing)
    {
        if (!NeedsInspection && !Collapsed)
        {
            (_inspectedHours, _calmHours) = (0, 0);
            return;
        }

        if (!(Collapsed || Calm) || People.Trapped > 0)
        {
            (_inspectedHours, _calmHours) = (0, 0);
            return;
        }

        var experts = forcing.AtWork(ConstructionResources.StructuralEngineering) + forcing.AtWork(ConstructionResources.AirMonitoring);
        if (experts > 0) _inspectedHours += forcing.Hours;
        _calmHours += forcing.Hours;
        if (_inspectedHours < InspectionHours && _calmHours < LateInspectionHours) return;
        Closed |= Collapsed;
        Collapsed = false;
        (_inspectedHours, _calmHours) = (0, 0);
        Restore();
        Tell(TruthPeople.Report(SiteReports.InspectionPassed, forcing.To));
    }
}
