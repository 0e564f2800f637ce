using System.ComponentModel.DataAnnotations;

namespace Haimen.Grains.Dispatch;

/// <summary>Figures of dispatch.</summary>
public sealed class DispatchOptions
{
    /// <summary>How long the live realm gathers needs before it plans them together. A virtual realm plans at the same instant.</summary>
    /// <value>5 ms, for what one incident states in a breath. In a storm needs gather while the plan before is made.</value>
    public TimeSpan GatherWindow { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How often unmet needs are looked at again though nothing was said to have come free.</summary>
    /// <value>5 minutes: a lost notice costs no more than that.</value>
    public TimeSpan RetryPeriod { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a resource is held for an order that its incident has not placed.</summary>
    /// <value>5 minutes: long beyond any healthy call, short beside a response.</value>
    public TimeSpan ReservationTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>λ: how much worse a minute beyond the wanted time is than one within it, less one.</summary>
    /// <value>4, as the cost model sets it: a late minute counts five.</value>
    [Range(0, 1000)]
    public double LatenessFactor { get; set; } = 4;

    /// <summary>M: minutes that an unmet unit counts.</summary>
    /// <value>1,000, as the cost model sets it: more than any journey in a district that is worth making.</value>
    [Range(1, 1_000_000)]
    public double UnmetMinutes { get; set; } = 1000;

    /// <summary>Minutes that a township store's goods count beyond their way.</summary>
    /// <value>0: the township's are drawn first.</value>
    [Range(0, 10_000)]
    public double TownshipSurchargeMinutes { get; set; }

    /// <summary>Minutes that the district store's goods count beyond their way.</summary>
    /// <value>5, as the cost model sets it: it is drawn second.</value>
    [Range(0, 10_000)]
    public double DistrictSurchargeMinutes { get; set; } = 5;

    /// <summary>Minutes that goods under an agreement count beyond their way.</summary>
    /// <value>15, as the cost model sets it: they are drawn last.</value>
    [Range(0, 10_000)]
    public double AgreementSurchargeMinutes { get; set; } = 15;

    /// <summary>Mean road speed of a loaded lorry, km/h.</summary>
    /// <value>40: urban and township roads in rain.</value>
    [Range(1, 200)]
    public double LorrySpeedKmH { get; set; } = 40;

    /// <summary>Walking speed of people who are led to a shelter, km/h.</summary>
    /// <value>3.6 (1 m/s): groups with old people and children walk at 0.8 to 1.2 m/s.</value>
    [Range(0.5, 10)]
    public double WalkingSpeedKmH { get; set; } = 3.6;

    /// <summary>Mean speed of a bus that takes people to a shelter, km/h.</summary>
    /// <value>25: urban roads in rain.</value>
    [Range(1, 200)]
    public double BusSpeedKmH { get; set; } = 25;

    /// <summary>Minutes until a bus has come and been boarded.</summary>
    /// <value>20: so that nobody waits for a bus who could walk within it (1.2 km).</value>
    [Range(0, 600)]
    public double BusReadyMinutes { get; set; } = 20;

    /// <summary>How much more a person counts who needs help to move: an evacuation's weight grows by this times their share.</summary>
    /// <value>1: a need of vulnerable people only weighs twice one of none.</value>
    [Range(0, 100)]
    public double VulnerableWeight { get; set; } = 1;

    /// <summary>Minutes that it counts to take a team from an order under way.</summary>
    /// <value>30, or six late minutes: a crew is turned round for what is clearly worth it, and once only on its way. Unverified.</value>
    [Range(0, 10_000)]
    public double SwitchMinutes { get; set; } = 30;

    /// <summary>p: weighted minutes that it costs to keep no team with a capability within reach of 10,000 inhabitants; 0 switches preparedness off.</summary>
    /// <value>
    /// 2: a team kept for a township of 50,000 is worth ten minutes of an ordinary need, and forty while it stands at orange.
    /// Unverified.
    /// </value>
    [Range(0, 10_000)]
    public double PreparednessWeight { get; set; } = 2;

    /// <summary>Minutes of travel within which a free team covers a township.</summary>
    /// <value>20. Unverified.</value>
    [Range(1, 600)]
    public double CoverageMinutes { get; set; } = 20;

    /// <summary>How long a plan may be worked on; when it ends, the best found goes, with its gap stated.</summary>
    /// <value>1 s. Where the clock is virtual it bounds the solver's work and not its time.</value>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(1);
}
