using Haimen.Hazards.Models;

namespace Haimen.Flood.Models;

/// <summary>Published cases of level-pool routing.</summary>
internal static class LevelPoolCases
{
    // Chow's table 8.2.1 in its own units (cfs, feet): one acre with vertical walls; the equation holds in any consistent units.
    private const string ChowTable = """[{"elevationM":0,"storageM3":0,"outflowM3S":0},{"elevationM":0.5,"storageM3":21780,"outflowM3S":3},{"elevationM":1,"storageM3":43560,"outflowM3S":8},{"elevationM":1.5,"storageM3":65340,"outflowM3S":17},{"elevationM":2,"storageM3":87120,"outflowM3S":30},{"elevationM":2.5,"storageM3":108900,"outflowM3S":43},{"elevationM":3,"storageM3":130680,"outflowM3S":60},{"elevationM":3.5,"storageM3":152460,"outflowM3S":78},{"elevationM":4,"storageM3":174240,"outflowM3S":97},{"elevationM":4.5,"storageM3":196020,"outflowM3S":117},{"elevationM":5,"storageM3":217800,"outflowM3S":137},{"elevationM":5.5,"storageM3":239580,"outflowM3S":156},{"elevationM":6,"storageM3":261360,"outflowM3S":173},{"elevationM":6.5,"storageM3":283140,"outflowM3S":190},{"elevationM":7,"storageM3":304920,"outflowM3S":205},{"elevationM":7.5,"storageM3":326700,"outflowM3S":218},{"elevationM":8,"storageM3":348480,"outflowM3S":231},{"elevationM":8.5,"storageM3":370260,"outflowM3S":242},{"elevationM":9,"storageM3":392040,"outflowM3S":253},{"elevationM":9.5,"storageM3":413820,"outflowM3S":264},{"elevationM":10,"storageM3":435600,"outflowM3S":275}]""";

    /// <summary>The cases.</summary>
    public static IReadOnlyList<ModelCase> All { get; } =
    [
        new(
            "Chow, Maidment and Mays, Applied Hydrology (1988), example 8.2.1 (cfs and feet): peak outflow 270 at 80 min",
            $$"""{"inflow":[0,60,120,180,240,300,360,320,280,240,200,160,120,80,40,0,0,0,0,0,0,0],"dtS":600,"storageOutflow":{{ChowTable}}}""",
            """{"peakM3S":270,"peakTimeS":4800}""",
            0.002),
        new(
            "Ponce, Engineering Hydrology, online routing 02 (San Diego State University): a linear reservoir, K = 2 h",
            """{"inflow":[100,150,250,400,800,1000,900,700,550,400,300,250,200,150,120,100],"dtS":3600,"storageOutflow":[{"elevationM":0,"storageM3":0,"outflowM3S":0},{"elevationM":10,"storageM3":14400000,"outflowM3S":2000}]}""",
            """{"peakM3S":757.641,"peakTimeS":25200}""",
            0.00001),
    ];
}
