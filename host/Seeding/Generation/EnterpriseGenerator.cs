using Bogus;
using Haimen.Grains.Districts;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Makes enterprises with a trade, a risk colour and a place near a village. All synthetic, names too.</summary>
internal static class EnterpriseGenerator
{
    private static readonly string[] First = ["恒", "金", "瑞", "华", "海", "通", "盛", "宏", "东", "新", "嘉", "鑫", "永", "德", "江", "天", "润", "佳", "联", "振", "万", "泰", "叠", "锦", "丰", "中", "航", "慧", "凯", "昌"];
    private static readonly string[] Second = ["盛", "源", "达", "隆", "泰", "祥", "丰", "邦", "力", "诚", "辉", "顺", "腾", "和", "美", "宇", "洋", "亿", "兴", "利", "安", "康", "博", "创", "晟", "信", "远", "林", "荣", "茂"];

    /// <summary>The enterprises, township by township.</summary>
    public static IReadOnlyList<Enterprise> Generate(IReadOnlyList<TownshipCell> cells, IReadOnlyList<Village> villages, Randomizer dice)
    {
        var trades = EmbeddedText.Rows("source/trades.csv").Select(Trade.Read).ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var enterprises = new List<Enterprise>();
        foreach (var cell in cells)
        {
            var near = villages.Where(village => village.TownshipId == cell.Row.Id).ToArray();
            var shares = trades.Select(trade => (float)(trade.Share * trade.FactorIn(cell.Row.Id))).ToArray();
            var weights = shares.Select(share => share / shares.Sum()).ToArray();
            for (var i = 0; i < cell.Row.Enterprises; i++)
            {
                var trade = dice.WeightedRandom(trades, weights);
                var size = dice.Double();
                enterprises.Add(new Enterprise
                {
                    Id = $"enterprise-{enterprises.Count + 1:0000}",
                    NameZh = Name(trade, names, dice),
                    Trade = trade.Id,
                    RiskColour = trade.Colour(dice.Double(0, 100)),
                    Place = cell.Near(dice.ArrayElement(near).Place, 0.015, dice),
                    TownshipId = cell.Row.Id,
                    Employees = 6 + (int)(900 * size * size * size * size),
                });
            }
        }

        return enterprises;
    }

    private static string Name(Trade trade, HashSet<string> taken, Randomizer dice)
    {
        while (true)
        {
            var name = $"{(dice.Bool(0.7f) ? "南通" : "海门")}{dice.ArrayElement(First)}{dice.ArrayElement(Second)}{trade.WordZh}有限公司";
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private sealed record Trade(string Id, string WordZh, double Share, double RedPct, double OrangePct, double YellowPct)
    {
        public static Trade Read(IReadOnlyDictionary<string, string> row) => new(
            row["trade"], row["wordZh"], DistrictSource.Number(row["share"]),
            DistrictSource.Number(row["redPct"]), DistrictSource.Number(row["orangePct"]), DistrictSource.Number(row["yellowPct"]));

        // What the townships are known for: quilts in Sanxing, chemistry in Linjiang, ships and fish at the port.
        public double FactorIn(string township) => (Id, township) switch
        {
            ("home-textiles" or "textile-dyeing", "sanxing") => 4,
            ("chemicals" or "pharmaceuticals", "linjiang") => 6,
            ("chemicals", not "haimengang") => 0.3,
            ("shipbuilding" or "aquaculture" or "cold-storage", "haimengang") => 5,
            ("shipbuilding" or "aquaculture", _) => 0.3,
            _ => 1,
        };

        public RiskColour Colour(double percentile) =>
            percentile < RedPct ? RiskColour.Red
            : percentile < RedPct + OrangePct ? RiskColour.Orange
            : percentile < RedPct + OrangePct + YellowPct ? RiskColour.Yellow
            : RiskColour.Blue;
    }
}
