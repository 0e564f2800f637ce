using Haimen.Construction.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Simulation;

namespace Haimen.Construction.Simulation;

/// <summary>What drives the truth of one site over a step.</summary>
/// <param name="To">End of the step.</param>
/// <param name="Hours">Length of the step.</param>
/// <param name="Forcing">What drives the whole simulation.</param>
/// <param name="Site">The asset.</param>
internal sealed record SiteForcing(DateTimeOffset To, double Hours, SimulationForcing Forcing, AssetSite Site)
{
    // Help works where it was sent; a place is given to a few hundred metres.
    private const double OnSceneM = 400;

    /// <summary>Mean wind at 10 m.</summary>
    public double WindMS => Math.Max(0, Forcing.Series.GetValueOrDefault("windMS"));

    /// <summary>Rain on the site, mm/h: the strongest field over it, outside every field the outside factor.</summary>
    public double RainMmH
    {
        get
        {
            var rain = Math.Max(0, Forcing.Series.GetValueOrDefault("rainMmH"));
            if (Forcing.RainFields.Count == 0) return rain;
            double? factor = null;
            foreach (var part in Forcing.RainFields)
                if (part.Centre.DistanceM(Site.Place) <= part.RadiusM)
                    factor = Math.Max(factor ?? 0, part.Factor);
            return rain * (factor ?? Forcing.OutsideFactor);
        }
    }

    /// <summary>Teams or pieces of a resource at work there.</summary>
    /// <param name="resource">Capability or category.</param>
    public double AtWork(string resource)
    {
        var sum = 0.0;
        foreach (var help in Forcing.Deployments)
            if (help.Resource == resource && help.Place.DistanceM(Site.Place) <= OnSceneM)
                sum += help.Quantity;
        return sum;
    }

    /// <summary>Whether a directive is in force for it.</summary>
    /// <param name="kind">The directive's kind.</param>
    public bool IsTold(string kind)
    {
        foreach (var issued in Forcing.Directives)
        {
            var directive = issued.Directive;
            if (directive.Kind == kind && (directive.AssetId == Site.Id || (directive.AssetId is null && directive.EnterpriseId is { } e && e == Site.EnterpriseId))) return true;
        }

        return false;
    }

    /// <summary>The strongest true effect of a kind on it, 0 where none.</summary>
    /// <param name="kind">The kind.</param>
    public double Struck(EffectKind kind)
    {
        var worst = 0.0;
        foreach (var effect in Forcing.Effects)
            if (effect.Kind == kind.Id && effect.From <= To && (effect.AssetId is { } id ? id == Site.Id : effect.Place.DistanceM(Site.Place) <= effect.RadiusM))
                worst = Math.Max(worst, effect.Value);
        return worst;
    }

    /// <summary>Whether people are told to leave: to withdraw, or where nothing else was said to stop.</summary>
    public bool MustLeave => IsTold(SiteDirectives.WithdrawWorkers);

    /// <summary>Whether work is stopped.</summary>
    public bool IsStopped => IsTold(SiteDirectives.StopWork) || MustLeave;
}
