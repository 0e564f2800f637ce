using Haimen.Construction.Assets;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assessment;

/// <summary>One asset of a site as its area judges it: what it says of itself, and what other hazards do to it.</summary>
/// <param name="View">The asset.</param>
internal sealed record SiteRisk(AssetView View)
{
    /// <summary>How bad it is, effects of other hazards included.</summary>
    public HazardGrade Grade { get; init; } = View.Grade;

    /// <summary>Why an effect of another hazard raised the grade; null where none did.</summary>
    public LocalizedText? EffectReason { get; init; }

    /// <summary>Whether water stands in it.</summary>
    public bool Flooded { get; init; }

    /// <summary>Whether a blast or moving ground struck it.</summary>
    public bool Shaken { get; init; }

    /// <summary>
    /// Whether nothing but wind, blowing or forecast, is wrong with a crane or scaffold: it is stopped and left by its own people, and
    /// nobody is sent to it or led past it through the storm.
    /// </summary>
    public bool ByWindAlone =>
        ActsFrom == HazardGrade.Yellow && !Occurred && !Shaken && Count(SiteMeasures.Faulty) == 0;

    public string Id => View.Site.Id;

    public string Kind => View.Site.Kind;

    public int Trapped => Count(SiteMeasures.Trapped);

    public int Injured => Count(SiteMeasures.Injured);

    public int Dead => Count(SiteMeasures.Dead);

    public int Workers => Count(SiteMeasures.Workers);

    public bool Collapsed => Count(SiteMeasures.Collapsed) > 0;

    /// <summary>Whether people were hurt or it gave way: no longer a risk but an accident.</summary>
    public bool Occurred => Collapsed || Trapped + Injured + Dead > 0;

    /// <summary>Whether it still grows worse.</summary>
    public bool Growing => Count(SiteMeasures.Growing) > 0 || EffectReason is not null;

    /// <summary>The grade that it may reach within six hours.</summary>
    public HazardGrade Ahead => (HazardGrade)Math.Clamp(Count(SiteMeasures.AheadGrade), (int)Grade, (int)HazardGrade.Red);

    /// <summary>Whether the numbers behind it are unverified.</summary>
    public bool Unverified => Count(SiteMeasures.Unverified) > 0;

    /// <summary>The grade from which work there stops and an incident is opened: for a pit or a space at the alarm; a crane or scaffold at force 6 already.</summary>
    public HazardGrade ActsFrom => Kind is ConstructionAssetKinds.TowerCrane or ConstructionAssetKinds.Scaffold ? HazardGrade.Yellow : HazardGrade.Orange;

    /// <summary>The incident kind that it belongs to.</summary>
    public string IncidentKind => Kind switch
    {
        ConstructionAssetKinds.TowerCrane => ConstructionIncidentKinds.CraneCollapse,
        ConstructionAssetKinds.Scaffold => ConstructionIncidentKinds.ScaffoldCollapse,
        ConstructionAssetKinds.ConfinedSpace => ConstructionIncidentKinds.ConfinedSpaceGas,
        _ => ConstructionIncidentKinds.ExcavationCollapse,
    };

    /// <summary>Its name in Chinese, the id where it has none.</summary>
    public string NameZh => View.Site.NameZh.Length > 0 ? View.Site.NameZh : Id;

    /// <summary>Why it is graded so.</summary>
    public LocalizedText? Reason => EffectReason is { } effect && Grade > View.Grade ? effect : View.Reason;

    /// <summary>A measure, 0 where it has none.</summary>
    /// <param name="name">Its name.</param>
    public double Measure(string name) => View.Measures.GetValueOrDefault(name);

    /// <summary>A registered figure, 0 where it has none.</summary>
    /// <param name="name">Its name.</param>
    public double Attribute(string name) => View.Site.Attributes.GetValueOrDefault(name);

    private int Count(string name) => (int)Math.Clamp(Measure(name), 0, SiteCasualties.MostPeople);
}
