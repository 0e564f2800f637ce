namespace Haimen.HazardousChemicals.Substances;

/// <summary>Table 3 of the Emergency Response Guidebook 2024 (US DOT, Transport Canada, SICT) as far as it is held here.</summary>
internal static class ErgTable
{
    private static readonly ErgDistance[] Rows =
    [
        new("chlorine", 40, "rail car", "铁路罐车", 3000, (6.0, 3.9, 3.2), (7, 5.6, 4.1)),
        new("chlorine", 3, "tank truck", "公路罐车", 2000, (3.5, 2.1, 1.6), (4.0, 2.9, 2.4)),
        new("chlorine", 0, "ton cylinders", "吨瓶", 1000, (1.2, 0.8, 0.6), (2.2, 1.4, 0.8)),
        new("ammonia", 40, "rail car", "铁路罐车", 1000, (1.0, 0.8, 0.6), (2.6, 1.3, 0.8)),
        new("ammonia", 5, "tank truck", "公路罐车", 500, (0.5, 0.3, 0.3), (1.1, 0.4, 0.4)),
        new("ammonia", 0, "agricultural nurse tank", "农用储罐", 200, (0.3, 0.2, 0.2), (0.9, 0.2, 0.2)),
        new("hydrogen-chloride", 0, "rail car", "铁路罐车", 1500, (2.3, 1.3, 1.1), (6.1, 2.1, 1.4)),
        new("hydrogen-fluoride", 0, "rail car", "铁路罐车", 1500, (2.1, 1.3, 1.1), (4.0, 1.9, 1.2)),
        new("ethylene-oxide", 0, "rail car", "铁路罐车", 600, (1.0, 0.5, 0.4), (1.8, 0.9, 0.5)),
        new("sulphur-dioxide", 0, "rail car", "铁路罐车", 3000, (7, 7, 4.3), (7, 7, 6.0)),
    ];

    /// <summary>The row for a tank; null where the table holds none for its substance.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="capacityT">The tank's capacity.</param>
    public static ErgDistance? Find(string substance, double capacityT) =>
        Array.Find(Rows, r => r.Substance == substance && capacityT >= r.FromT);
}
