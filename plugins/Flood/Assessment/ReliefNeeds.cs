using Haimen.Hazards.Assessment;

namespace Haimen.Flood.Assessment;

/// <summary>
/// Living help for people who leave their homes, due within ten hours of the disaster (the district's plan). Water and food
/// follow the Sphere Handbook (2018): 15 L and 2,100 kcal per person and day; unverified.
/// </summary>
internal static class ReliefNeeds
{
    /// <summary>Minutes within which basic living help must reach people.</summary>
    public const double WithinMinutes = 600;

    private const double WaterLPerPerson = 15;
    private const double WaterLPerBox = 12;
    private const double EnergyKcalPerPerson = 2_100;
    private const double EnergyKcalPerBox = 6_000;

    /// <summary>States them at the area's centre.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="situation">The area.</param>
    /// <param name="evacuees">People to be moved.</param>
    public static void State(SteadyNeeds needs, AreaSituation situation, int evacuees)
    {
        if (evacuees == 0) return;
        Add("quilt", FloodResources.Quilt, evacuees, $"转移安置 {evacuees} 人，每人一床", $"{evacuees} people sheltered, one each");
        Add("bottled-water", FloodResources.BottledWater, Boxes(WaterLPerPerson, WaterLPerBox),
            $"转移安置 {evacuees} 人，每人每日 15 升（未核实），每箱 12 升", $"{evacuees} people, 15 L a day each (unverified), 12 L a box");
        Add("instant-food", FloodResources.InstantFood, Boxes(EnergyKcalPerPerson, EnergyKcalPerBox),
            $"转移安置 {evacuees} 人，每人每日 2100 千卡（未核实），每箱 6000 千卡", $"{evacuees} people, 2,100 kcal a day each (unverified), 6,000 kcal a box");

        int Boxes(double perPerson, double perBox) => (int)Math.Ceiling(evacuees * perPerson / perBox);

        void Add(string id, string category, int quantity, string zh, string en) => needs.State(
            new()
            {
                Id = $"{id}@{situation.AreaId}",
                Kind = NeedKind.Supply,
                Resource = category,
                Quantity = quantity,
                Place = situation.Centre,
                Weight = 0.2,
                WithinMinutes = WithinMinutes,
                Rule = new(zh, en),
            },
            held: true);
    }
}
