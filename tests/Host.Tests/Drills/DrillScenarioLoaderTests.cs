using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Drills;
using Haimen.Host.Seeding;

namespace Haimen.Host.Tests.Drills;

public sealed class DrillScenarioLoaderTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_start_without_an_offset_is_local_time()
    {
        var scenario = _files.Load(ScenarioFiles.Valid());

        Assert.Equal(new DateTimeOffset(2025, 6, 18, 12, 0, 0, TimeSpan.Zero), scenario.Start);
        Assert.Equal(scenario.Start.AddHours(6), scenario.End);
    }

    [Theory]
    [InlineData("2025-06-18T20:00Z", 20)]
    [InlineData("2025-06-18 20:00:00+02:00", 18)]
    public void A_start_with_an_offset_keeps_it(string start, int hourUtc)
    {
        var scenario = _files.Load(ScenarioFiles.Valid().Replace("2025-06-18T20:00", start, StringComparison.Ordinal));

        Assert.Equal(new DateTimeOffset(2025, 6, 18, hourUtc, 0, 0, TimeSpan.Zero), scenario.Start);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var scenario = _files.Load(ScenarioFiles.Valid());

        Assert.Equal(10, scenario.StepMinutes);
        Assert.Equal(1ul, scenario.Seed);
        Assert.Equal(new SensorImperfection(), scenario.Sensors);
        Assert.Equal(new CrewBehaviour(), scenario.Crews);
        Assert.Equal(1, scenario.OutsideFactor);
    }

    [Fact]
    public void A_partner_promises_to_come_in_the_time_of_its_way_unless_the_author_says_otherwise()
    {
        var scenario = _files.Load(ScenarioFiles.Valid("""
            mutualAid:
              tongzhou:
                answerAfter: 8min
                offers:
                  sandbag: { quantity: 500, etaMinutes: 70, lateMinutes: 20 }
                  drainage-pumping: { quantity: 3, pumpCapacityM3H: 1500 }
            """));

        var partner = Assert.Single(scenario.MutualAid);
        Assert.Equal(("tongzhou", TimeSpan.FromMinutes(8), null), (partner.Partner, partner.AnswerAfter, partner.Refuse));
        Assert.Equal(
            [
                new PartnerOffer { Resource = "drainage-pumping", Quantity = 3, EtaMinutes = 45, PumpCapacityM3H = 1500 },
                new PartnerOffer { Resource = "sandbag", Quantity = 500, EtaMinutes = 70, LateMinutes = 20 },
            ],
            partner.Offers);
    }

    [Theory]
    [InlineData("mutualAid: { nowhere: { refuse: busy } }", "small.yaml:7: mutualAid.nowhere: must be a neighbour or the city of the district: tongzhou")]
    [InlineData("mutualAid: { tongzhou: { answerAfter: 5min } }", "small.yaml:7: mutualAid.tongzhou: must have either offers or refuse")]
    [InlineData("mutualAid: { tongzhou: { refuse: busy, offers: { sandbag: { quantity: 1 } } } }", "small.yaml:7: mutualAid.tongzhou: must have either offers or refuse")]
    [InlineData("mutualAid: { tongzhou: { offers: { boats: { quantity: 1 } } } }", "small.yaml:7: mutualAid.tongzhou.offers.boats: must be a capability, a supply category or shelter-place: drainage-pumping, sandbag, shelter-place")]
    [InlineData("mutualAid: { tongzhou: { offers: { sandbag: { quantity: 0 } } } }", "small.yaml:7: mutualAid.tongzhou.offers.sandbag.quantity: 0 is not allowed; must be 1 to 1000000")]
    public void Mutual_aid_that_makes_no_sense_is_refused_with_what_is_allowed(string block, string said) =>
        Assert.Contains(said, _files.Refusal(ScenarioFiles.Valid(block)));

    [Fact]
    public void Injects_come_in_the_order_of_their_times()
    {
        var scenario = _files.Load(ScenarioFiles.Valid("""
            injects:
              - { at: 3h, kind: pump-repaired, asset: pump-1 }
              - { at: "01:30", kind: pump-fails, asset: pump-1 }
              - { at: 95, kind: report, source: public, text: 积水, township: kaifaqu, incident: waterlogging }
            """));

        Assert.Equal(
            [
                new PumpFails(TimeSpan.FromMinutes(90), "pump-1"),
                new ReportCalledIn(TimeSpan.FromMinutes(95), "public", "积水", "flood", "waterlogging", "kaifaqu", new GeoPoint(121.17, 31.88)),
                new PumpRepaired(TimeSpan.FromHours(3), "pump-1"),
            ],
            scenario.Injects);
    }

    [Fact]
    public void A_sensor_kind_inherits_what_it_does_not_name()
    {
        var scenario = _files.Load(ScenarioFiles.Valid("""
            sensors:
              default: { noiseFraction: 0.1, delayMinutes: 4 }
              kinds: { rain: { noiseFraction: 0.2 } }
            """));

        Assert.Equal(new SensorImperfection { NoiseFraction = 0.2, DelayMinutes = 4 }, scenario.ImperfectionOf("rain"));
        Assert.Equal(new SensorImperfection { NoiseFraction = 0.1, DelayMinutes = 4 }, scenario.ImperfectionOf("tide-stage"));
    }

    [Theory]
    [InlineData("stepMinutes: 0", "small.yaml:7: stepMinutes: 0 is not allowed; must be 1 to 60")]
    [InlineData("stepMinutes: often", "small.yaml:7: stepMinutes: \"often\" is not allowed; must be a number, 1 to 60")]
    [InlineData("weather: bad", "small.yaml:7: weather: is not a known field; known are id, title, story, district, start, durationHours, stepMinutes, domains, seed, series, rainFields, outsideFactor, sensors, crews, injects, mutualAid, expectations")]
    [InlineData("outsideFactor: 2", "small.yaml:7: outsideFactor: 2 is not allowed; must be 0 to 1")]
    [InlineData("series: { rainMmH: { constant: 600 } }", "small.yaml:7: series.rainMmH.constant: 600 is not allowed; rainMmH must stay within 0 to 500")]
    [InlineData("series: { rainMmH: { interpolation: step } }", "small.yaml:7: series.rainMmH: must have exactly one of points, csv, harmonic, constant")]
    [InlineData("series: { tideM: { harmonic: { mean: 8, amplitude: 12 } } }", "small.yaml:7: series.tideM.harmonic.amplitude: 12 is not allowed; tideM must stay within -10 to 15")]
    [InlineData("injects: [{ at: soon, kind: pump-fails, asset: pump-1 }]", "small.yaml:7: injects[0].at: \"soon\" is not allowed; must be a time since the start: minutes (90 or 90min), hours (3h), days (2d) or hours and minutes (03:30)")]
    [InlineData("injects: [{ at: 7h, kind: pump-fails, asset: pump-1 }]", "small.yaml:7: injects[0].at: \"7h\" is not allowed; must be within the drill, at most 6h")]
    [InlineData("injects: [{ at: 1h, kind: pump-fails }]", "small.yaml:7: injects[0].asset: is missing; pump-fails needs it")]
    [InlineData("injects: [{ at: 1h, kind: pump-fails, asset: pump-9 }]", "small.yaml:7: injects[0].asset: \"pump-9\" is not allowed; must be an asset of the district: pump-1")]
    [InlineData("injects: [{ at: 1h, kind: sensor-dies, sensor: rain-01 }]", "small.yaml:7: injects[0].sensor: \"rain-01\" is not allowed; must be a sensor of the district: rain-kaifaqu-01")]
    [InlineData("injects: [{ at: 1h, kind: team-declines, team: alpha }]", "small.yaml:7: injects[0].team: \"alpha\" is not allowed; must be a team of the district: drainage-kaifaqu-1")]
    [InlineData("injects: [{ at: 1h, kind: team-declines, team: drainage-kaifaqu-1, asset: pump-1 }]", "small.yaml:7: injects[0].asset: \"pump-1\" is not allowed; team-declines has no field asset; must be one of at, kind, team")]
    [InlineData("injects: [{ at: 1h, kind: road-closes, radiusM: 100 }]", "small.yaml:7: injects[0]: must have either place or township")]
    [InlineData("injects: [{ at: 2h, kind: road-closes, township: kaifaqu, radiusM: 100, reopensAt: 1h }]", "small.yaml:7: injects[0].reopensAt: \"1h\" is not allowed; must be later than at")]
    [InlineData("rainFields: [{ township: shanghai, radiusM: 100, factor: 1 }]", "small.yaml:7: rainFields[0].township: \"shanghai\" is not allowed; must be a township of the district: kaifaqu")]
    [InlineData("sensors: { kinds: { radar: { noiseFraction: 0.1 } } }", "small.yaml:7: sensors.kinds.radar: must be a sensor kind of the district: rain")]
    public void What_is_not_allowed_is_told_with_its_line_its_field_and_what_is(string line, string expected) =>
        Assert.Equal([expected], _files.Refusal(ScenarioFiles.Valid(line)));

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var lines = _files.Refusal(ScenarioFiles.Valid("""
            seed: -1
            series:
              rainMmH:
                points:
                  - { at: 1h, value: 5 }
                  - { at: 3h, value: 700 }
                  - { at: 2h, value: 5 }
            expectations:
              - check: applause >= 1
            """).Replace("durationHours: 6", "durationHours: 0", StringComparison.Ordinal));

        Assert.Equal(
            [
                "small.yaml:5: durationHours: 0 is not allowed; must be 0.5 to 720",
                "small.yaml:7: seed: -1 is not allowed; must be 0 to 9007199254740991",
                "small.yaml:11: series.rainMmH.points[0].at: \"1h\" is not allowed; the first point must be at 0",
                "small.yaml:12: series.rainMmH.points[1].value: 700 is not allowed; rainMmH must stay within 0 to 500",
                "small.yaml:13: series.rainMmH.points[2].at: \"2h\" is not allowed; must be later than the point before",
                $"small.yaml:15: expectations[0].check: \"applause >= 1\" is not allowed; {ExpectationGrammar.Allowed}",
            ],
            lines);
    }

    [Fact]
    public void A_missing_field_is_named() =>
        Assert.Equal(["small.yaml:1: title: is missing"], _files.Refusal(string.Join('\n', ScenarioFiles.Valid().Split('\n').Where(line => !line.StartsWith("title", StringComparison.Ordinal)))));

    [Fact]
    public void An_unknown_district_is_refused() =>
        Assert.Equal(
            ["small.yaml:3: district: \"atlantis\" is not allowed; there is no district \"atlantis\""],
            _files.Refusal(ScenarioFiles.Valid().Replace("district: haimen", "district: atlantis", StringComparison.Ordinal)));

    [Fact]
    public void A_file_that_is_no_yaml_is_refused_with_its_line() =>
        Assert.StartsWith("small.yaml:2: this is not YAML that can be read", Assert.Single(_files.Refusal("id: small\ntitle: zh: en")), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        var refused = Assert.Throws<ScenarioRefusedException>(() => DrillScenarioLoader.Load("nowhere/none.yaml"));

        Assert.Equal(["nowhere/none.yaml: the file is missing"], refused.Lines);
    }

    [Fact]
    public void A_series_from_a_csv_file_reads_its_two_columns()
    {
        _files.Write("station,minute,value\nA,0,1\nA,60,5\nA,90,0\n", "rain.csv");
        var scenario = _files.Load(ScenarioFiles.Valid("series: { rainMmH: { csv: rain.csv, interpolation: linear } }"));

        var series = Assert.IsType<PointSeries>(Assert.Single(scenario.Series));
        Assert.Equal([new SeriesPoint(0, 1), new SeriesPoint(60, 5), new SeriesPoint(90, 0)], series.Points);
        Assert.Equal(3, series.At(TimeSpan.FromMinutes(30)));
    }

    [Theory]
    [InlineData("time,amount\n0,1\n", "rain.csv:1: the first line must name the columns, among them minute and value")]
    [InlineData("minute,value\n0,much\n", "rain.csv:2: value: \"much\" is not allowed; must be a number, 0 to 500")]
    [InlineData("minute,value\n0,NaN\n", "rain.csv:2: value: \"NaN\" is not allowed; must be a number, 0 to 500")]
    [InlineData("minute,value\n0,1\n0,2\n", "rain.csv:3: minute: 0 is not allowed; must be later than the row before")]
    [InlineData("minute,value\n", "rain.csv:2: there is no row; must have at least one")]
    public void A_csv_file_that_cannot_be_used_is_refused_with_its_own_lines(string csv, string expected)
    {
        _files.Write(csv, "rain.csv");

        Assert.Equal([expected], _files.Refusal(ScenarioFiles.Valid("series: { rainMmH: { csv: rain.csv } }")));
    }

    [Fact]
    public void A_users_own_rain_takes_the_place_of_the_scenarios()
    {
        var scenario = _files.Load(ScenarioFiles.Valid("series: { rainMmH: { constant: 3 }, tideM: { constant: 1 } }"));
        var csv = _files.Write("minute,value\n0,40\n", "mine.csv");

        var changed = DrillScenarioLoader.WithSeries(scenario, "rainMmH", csv);

        Assert.Equal([("rainMmH", 40), ("tideM", 1)], changed.SeriesAt(TimeSpan.Zero).Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("plum-rain", 48)]
    [InlineData("typhoon-surge", 72)]
    public void The_drills_that_come_with_the_system_can_be_run_in_haimen(string id, double hours)
    {
        var seeds = FindSeeds();
        var haimen = DistrictLoader.Load(Path.Combine(seeds, "haimen"));

        var scenario = DrillScenarioLoader.Load(Path.Combine(seeds, "drills", $"{id}.yaml"), new ScenarioScope(name => name == "haimen" ? haimen : null));

        Assert.Equal(id, scenario.Id);
        Assert.Equal(hours, scenario.DurationHours);
        Assert.True(scenario.Expectations.Length >= 5 && scenario.Injects.Length >= 5);
        Assert.DoesNotContain(scenario.Injects, inject => InjectText.Describe(inject, haimen).En.Contains("pump-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_plum_rain_drill_brings_120_mm_in_six_hours()
    {
        var scenario = DrillScenarioLoader.Load(Path.Combine(FindSeeds(), "drills", "plum-rain.yaml"));

        var sum = Enumerable.Range(0, 36).Sum(step => scenario.SeriesAt(TimeSpan.FromMinutes(120 + (step * 10)))["rainMmH"] / 6);

        Assert.Equal(120, sum, 6);
    }

    private static string FindSeeds()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds", "drills"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("seeds/drills");
        return Path.Combine(folder, "seeds");
    }
}
