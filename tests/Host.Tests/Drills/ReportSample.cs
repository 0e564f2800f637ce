using Haimen.Grains.Dispatch;
using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Host.Drills;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Drills;

/// <summary>A report such as the plum-rain drill may give: real places, invented course.</summary>
internal static class ReportSample
{
    private static readonly Lazy<(District District, DrillScenario Scenario)> Source = new(() =>
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds", "drills"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("seeds/drills");
        return (DistrictLoader.Load(Path.Combine(folder, "seeds", "haimen")), DrillScenarioLoader.Load(Path.Combine(folder, "seeds", "drills", "plum-rain.yaml")));
    });

    public static District District => Source.Value.District;

    public static DrillScenario Scenario => Source.Value.Scenario;

    public static DrillReport Create()
    {
        var start = Scenario.Start;
        DateTimeOffset At(double hours) => start.AddMinutes(Math.Round(hours * 60));
        var random = new DeterministicRandom(7);
        var incidents = new[] { ("kaifaqu", HazardGrade.Red, 3.8, 27.5), ("sanchang", HazardGrade.Orange, 4.7, 22.0), ("sanxing", HazardGrade.Yellow, 5.5, 19.0), ("changle", HazardGrade.Blue, 6.2, 16.0) }
            .Select((one, index) => new ReportIncident
            {
                Id = $"waterlogging-{one.Item1}-1",
                Domain = "flood",
                Kind = "waterlogging",
                Area = one.Item1,
                Level = one.Item2,
                Stage = IncidentStage.Closed,
                OpenedAt = At(one.Item3),
                ClosedAt = At(one.Item4),
                Events = 412 - (index * 90),
                LogHash = new string((char)('a' + index), 64),
                Reasons = [new("拥军路社区积水 0.62 米,预计 40 分钟内达到 0.8 米(涉及 4,524 人)", "0.62 m of water in Yongjun Road community, 0.8 m expected within 40 min (4,524 people)"), new("3 小时降雨 82 毫米,超过橙色标准", "82 mm in 3 h, above the orange signal")],
                Facts = index == 0 ? ["public: 海西社区解放路口积水没过膝盖", "information-officer: 城北社区有三名卧床老人需要转移"] : [],
            }).ToArray();

        var villages = District.Villages
            .Where(village => village.TownshipId is "kaifaqu" or "sanchang" or "sanxing")
            .Select(village => (Village: village, Depth: Math.Max(0, (3.45 - village.Drainage.GroundElevationM) * 0.55 * (village.Place.DistanceM(new GeoPoint(121.17, 31.88)) < 6500 ? 1 : 0.25))))
            .Where(pair => pair.Depth > 0.04)
            .Select(pair => new ReportVillage(pair.Village.Id, pair.Village.NameZh, pair.Village.TownshipId, pair.Village.Place, Math.Round(pair.Depth, 3), At(7.5), Math.Round(pair.Depth * 0.93, 3)))
            .ToArray();
        var deepest = villages.OrderByDescending(village => village.MaxDepthM).ToArray();

        ReportOrder Order(int number, NeedKind kind, string resource, string who, int quantity, ReportVillage village, double hours, OrderProgress status)
        {
            var travel = 8 + (random.NextDouble() * 22);
            var ordered = At(hours);
            var arrived = status == OrderProgress.Declined ? (DateTimeOffset?)null : ordered.AddMinutes(Math.Round(8 + (travel * (0.85 + (random.NextDouble() * 0.4)))));
            return new ReportOrder
            {
                Id = $"order-{number:000}",
                Incident = incidents[village.Township == "kaifaqu" ? 0 : village.Township == "sanchang" ? 1 : 2].Id,
                Need = $"{resource}@{village.Id}",
                Kind = kind,
                Resource = resource,
                ResourceId = who,
                Quantity = quantity,
                Status = status,
                OrderedAt = ordered,
                ArrivedAt = arrived,
                ReleasedAt = arrived is null ? null : At(18 + (number % 7)),
                EndedAt = arrived is null ? ordered.AddMinutes(3) : At(19.5 + (number % 7)),
                Place = village.Place,
                Village = village.Id,
                TravelMinutes = Math.Round(travel, 1),
                Explanation = new OrderExplanation
                {
                    Terms = new CostTerms { Units = quantity, Weight = 1, Minutes = travel, LateMinutes = 0, LatenessFactor = 4, SurchargeMinutes = 0, SwitchCost = 0, Cost = Math.Round(travel * 2.4, 1) },
                    Decided = DecidingConstraint.Preparedness,
                    DecidedBy = "changle",
                    Why = new("更近的队伍一走,常乐镇就无人可派", "the nearer team would leave Changle uncovered"),
                    Alternatives =
                    [
                        new Alternative
                        {
                            ResourceId = "drainage-changle-1",
                            Cost = Math.Round(travel * 3.1, 1),
                            Minutes = travel + 9,
                            PlanDearerBy = 12,
                            Reason = AlternativeReason.KeptReady,
                            Subject = "changle",
                            Why = new("晚 9 分钟;常乐镇将无人可派", "9 min later; leaves Changle uncovered"),
                        },
                    ],
                    Plan = new PlanBound("min-cost-flow", 1240, 1236.5),
                },
                Rule = new("积水 0.62 m × 154 ha,按 6 h 排空需 1.2 m³/s", "0.62 m over 154 ha, emptied within 6 h: 1.2 m³/s"),
            };
        }

        ReportAid Aid(string request, AidTier tier, int quantity, int granted) => new()
        {
            Incident = incidents[0].Id,
            Request = request,
            Tier = tier,
            Kind = NeedKind.Team,
            Resource = "drainage-pumping",
            Quantity = quantity,
            Granted = granted,
            AskedAt = At(5.4),
            EndedAt = At(7.1),
        };

        AidAnswerView Answer(int number, string partner, int quantity, AidProgress progress, string reason) => new()
        {
            AnswerId = $"{incidents[0].Id}-aid-1-{number}",
            Partner = partner,
            AnsweredAt = At(5.6),
            Offered = quantity,
            Granted = quantity,
            Reason = reason,
            Progress = progress,
        };

        var orders = new List<ReportOrder>();
        foreach (var (team, index) in District.Teams.Where(team => team.Kind is TeamKind.Drainage or TeamKind.Flood or TeamKind.TownshipFire && team.TownshipId is "kaifaqu" or "sanchang" or "sanxing" or "changle").Select((team, index) => (team, index)))
            orders.Add(Order(orders.Count + 1, NeedKind.Team, team.CapabilityIds[0], team.Id, 1, deepest[index % deepest.Length], 3.9 + (index * 0.14), team.Id == "drainage-kaifaqu-1" ? OrderProgress.Declined : OrderProgress.Returned));
        foreach (var (depot, index) in District.Depots.Take(6).Select((depot, index) => (depot, index)))
            orders.Add(Order(orders.Count + 1, NeedKind.Supply, "sandbag", depot.Id, 400 + (index * 150), deepest[(index * 2) % deepest.Length], 4.4 + (index * 0.3), OrderProgress.Returned));
        foreach (var (shelter, index) in District.Shelters.Where(shelter => shelter.TownshipId is "kaifaqu" or "sanchang" or "sanxing").Take(5).Select((shelter, index) => (shelter, index)))
            orders.Add(Order(orders.Count + 1, NeedKind.Evacuation, "shelter-place", shelter.Id, 310 - (index * 45), deepest[index], 5.1 + (index * 0.2), OrderProgress.Returned));

        var minutes = Enumerable.Range(0, 289).Select(step => step * 10.0).ToArray();
        SeriesPoint[] Points(Func<double, double> value) => [.. minutes.Select(minute => new SeriesPoint(minute, Math.Round(value(minute / 60), 3)))];
        static double Hump(double hour, double from, double top, double to) => hour <= from || hour >= to ? 0 : hour < top ? (hour - from) / (top - from) : Math.Pow((to - hour) / (to - top), 1.6);

        var timeline = Scenario.Injects.Select(inject => new TimelineEntry(start + inject.At, TimelineKind.Inject, InjectText.Describe(inject, District)))
            .Concat(incidents.Select(one => new TimelineEntry(one.OpenedAt, TimelineKind.Incident, new("内涝事件开启", "Waterlogging incident opened"), one.Id)))
            .Concat(incidents.Select(one => new TimelineEntry(one.ClosedAt!.Value, TimelineKind.Incident, new("事件关闭,所有资源归建", "Incident closed, everything is home"), one.Id)))
            .Concat(orders.Select(order => new TimelineEntry(order.OrderedAt, TimelineKind.Order, new($"命令 {order.ResourceId} 前往 {order.Village}", $"{order.ResourceId} sent to {order.Village}"), order.Incident)));

        return new DrillReport
        {
            Scenario = Scenario.Id,
            Title = Scenario.Title,
            Story = Scenario.Story,
            District = "haimen",
            Seed = Scenario.Seed,
            Realm = "drill-plum-rain-20250618",
            StartedAt = start,
            SimulatedSeconds = Scenario.Duration.TotalSeconds,
            WallSeconds = 21.4,
            Readings = 240_318,
            Incidents = incidents,
            Warnings = [new ReportWarning { Id = "rainstorm-kaifaqu-1", Kind = "rainstorm", Colour = HazardGrade.Orange, Area = "kaifaqu", IssuedAt = At(4.2), ClearedAt = At(13), Headline = new("暴雨橙色预警", "Rainstorm, orange") }],
            Orders = [.. orders],
            Shortfalls = [new ReportShortfall(incidents[0].Id, "drainage-pumping@320614400052", NeedKind.Team, "drainage-pumping", 2, At(5.4), At(7.1))],
            Aid =
            [
                Aid("", AidTier.Township, 55, 6) with { PlanId = "plan-1977fb0c7e0" },
                Aid("", AidTier.District, 49, 7) with { PlanId = "plan-1977fb0c7e0" },
                Aid($"{incidents[0].Id}-aid-1", AidTier.NeighbouringDistricts, 42, 12) with
                {
                    Partners = ["tongzhou", "qidong", "chongming"],
                    Answers =
                    [
                        Answer(1, "chongming", 0, AidProgress.Refused, "本地同受暴雨影响"),
                        Answer(2, "tongzhou", 12, AidProgress.Returned, "on its way") with { ExpectedAt = At(6.4), ArrivedAt = At(6.4), ReleasedAt = At(16), EndedAt = At(17) },
                    ],
                },
                Aid($"{incidents[0].Id}-aid-2", AidTier.City, 35, 35) with
                {
                    Partners = ["nantong"],
                    Answers =
                    [
                        Answer(3, "nantong", 30, AidProgress.Returned, "on its way") with { ExpectedAt = At(7), ArrivedAt = At(7), ReleasedAt = At(16), EndedAt = At(17) },
                        Answer(4, "nantong", 5, AidProgress.Late, "on its way") with { ExpectedAt = At(7), EndedAt = At(7.5) },
                    ],
                },
            ],
            Timeline = [.. timeline],
            Series =
            [
                ReportSeriesIds.Series(ReportSeriesIds.Rain, Points(hour => Scenario.SeriesAt(TimeSpan.FromHours(hour))["rainMmH"])),
                ReportSeriesIds.Series(ReportSeriesIds.Tide, Points(hour => Scenario.SeriesAt(TimeSpan.FromHours(hour))["tideM"])),
                ReportSeriesIds.Series(ReportSeriesIds.DepthTruth, Points(hour => 0.62 * Hump(hour, 3, 7.5, 24))),
                ReportSeriesIds.Series(ReportSeriesIds.DepthBelieved, Points(hour => 0.57 * Hump(hour, 3.2, 7.8, 25))),
                ReportSeriesIds.Series(ReportSeriesIds.OpenOrders, Points(hour => Math.Round(orders.Count * Hump(hour, 3.8, 8, 26)))),
                ReportSeriesIds.Series(ReportSeriesIds.FloodedVillages, Points(hour => Math.Round(villages.Length * Hump(hour, 3, 8, 22)))),
                ReportSeriesIds.Series(ReportSeriesIds.Sheltered, Points(hour => Math.Round(1100 * Math.Min(1, Hump(hour, 5, 7, 27) * 1.5)))),
            ],
            Villages = villages,
            Ground =
            [
                new ReportGround(
                    "flood", new("防汛排涝", "Flood"), new("积水深度", "Depth of water"), "m",
                    [.. villages.Select(village => new ReportGroundVillage(village.Id, village.Name, village.Township, village.Place, village.MaxDepthM, village.MaxDepthAt))]),
                new ReportGround(
                    "fire", new("火灾", "Fire"), new("过火面积", "Burnt area"), "ha",
                    [new ReportGroundVillage(villages[0].Id, villages[0].Name, villages[0].Township, villages[0].Place, 2.5, At(6))]),
            ],
            Shelters = [.. District.Shelters.Where(shelter => shelter.TownshipId is "kaifaqu" or "sanchang" or "sanxing").Take(5).Select((shelter, index) => new ReportShelter(shelter.Id, shelter.NameZh, shelter.Places, 310 - (index * 45), At(5.4), At(26)))],
            Stock = [.. District.Depots.Take(6).Select((depot, index) => new ReportStock(depot.Id, "sandbag", 400 + (index * 150), 0, 400 + (index * 150)))],
            Tasks = [new ReportTask(incidents[0].Id, "report-county", new("向上级报告", "Report upwards"), "值班长", At(4.8), At(4.1), false), new ReportTask(incidents[0].Id, "relief", new("十小时内救助到位", "Relief within ten hours"), "应急管理局", At(13.8), At(14.2), true)],
            SensorQuality = new SensorQuality { Good = 239_800, TooFast = 118, LateOrRepeated = 322, OutOfRange = 78, WentOffline = 9 },
        }.Completed(Scenario);
    }
}
