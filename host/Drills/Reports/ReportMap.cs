using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Host.Drills.Reports;

/// <summary>Draws where the water stood, who went where, and where people found shelter. Every sign has a shape of its own, not a colour alone.</summary>
internal sealed class ReportMap(DrillReport report, District district, ReportNames names)
{
    private const double LabelGap = 13;

    /// <summary>The depths at which a village's sign grows, in m.</summary>
    private static readonly double[] DepthSteps = [0.05, 0.15, 0.3, 0.5];

    /// <summary>The whole district.</summary>
    public Html Whole() => Draw(new MapFrame([.. district.Outline.Ring], 470, 1200, 1), "whole", labels: 0);

    /// <summary>The part where most of the water stood; nothing where there was none.</summary>
    public Html Close()
    {
        if (report.Villages.Length == 0) return Html.Empty;
        // The middle of the deep water, then the nearest half of the flooded villages: one far puddle must not shrink the rest.
        var deep = report.Villages.Take(Math.Max(1, report.Villages.Length / 3)).Select(village => village.Place).ToArray();
        var middle = new GeoPoint(Median(deep.Select(place => place.Lon)), Median(deep.Select(place => place.Lat)));
        GeoPoint[] near = [.. report.Villages.Select(village => village.Place).OrderBy(middle.DistanceM).Take(Math.Max(4, report.Villages.Length / 2))];
        return Draw(new MapFrame(near, 640, 1800, 0.95), "close", labels: 10);
    }

    /// <summary>What the signs mean.</summary>
    public Html Legend()
    {
        var depths = report.Villages.Length == 0 ? [] : DepthSteps.Select((depth, step) => Item(Html.Of($"<circle class=\"wet w{step}\" cx=\"14\" cy=\"10\" r=\"{RadiusOf(step)}\"/>"), new($"积水 ≥ {Text(depth)} m", $"Water ≥ {Text(depth)} m")));
        Html[] others =
        [
            Item(new("<use href=\"#s-shelter\" x=\"14\" y=\"10\"/>"), new("启用的避难场所", "Shelter in use")),
            Item(new("<use href=\"#s-shelter\" x=\"14\" y=\"10\" class=\"idle\"/>"), new("未启用的避难场所", "Shelter not used")),
            Item(new("<use href=\"#s-depot\" x=\"14\" y=\"10\"/>"), new("出库的物资库", "Store that gave out")),
            Item(new("<use href=\"#s-team\" x=\"14\" y=\"10\"/>"), new("出动的队伍驻地", "Station of a team sent")),
            Item(new("<path class=\"go team\" d=\"M1 10H27\"/>"), new("队伍行进", "Teams")),
            Item(new("<path class=\"go supply\" d=\"M1 10H27\"/>"), new("物资调运", "Supplies")),
            Item(new("<path class=\"go evacuation\" d=\"M1 10H27\"/>"), new("人员转移", "People")),
        ];
        var struck = Other.Select(ground => Item(Html.Of($"<path class=\"struck\" d=\"M8 4 20 16M20 4 8 16\"/>"), new($"{ground.DomainName.Zh}:{ground.Quantity.Zh}({ground.Unit})", $"{ground.DomainName.En}: {ground.Quantity.En} ({ground.Unit})")));
        return Html.Of($"<ul class=\"legend\">{Html.Join(depths.Concat(struck).Concat(others))}</ul>");
    }

    /// <summary>The shapes that maps and legend share.</summary>
    public static Html Symbols() => new(
        """
        <svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>
        <symbol id="s-shelter" viewBox="-9 -9 18 18" width="18" height="18" x="-9" y="-9" overflow="visible"><path class="sign shelter" d="M-8 0 0-8 8 0H5V7H-5V0Z"/></symbol>
        <symbol id="s-depot" viewBox="-7 -7 14 14" width="14" height="14" x="-7" y="-7" overflow="visible"><path class="sign depot" d="M-6-6H6V6H-6ZM-6 0H6M0-6V6"/></symbol>
        <symbol id="s-team" viewBox="-6 -6 12 12" width="12" height="12" x="-6" y="-6" overflow="visible"><path class="sign station" d="M0-6 6 5H-6Z"/></symbol>
        <marker id="m-go" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0 8 4 0 8Z"/></marker>
        </defs></svg>
        """);

    private Html Draw(MapFrame frame, string id, int labels)
    {
        Html[] layers =
        [
            Land(frame),
            Movements(frame),
            Stations(frame),
            Shelters(frame),
            Water(frame),
            Struck(frame),
            Labels(frame, labels),
            Scale(frame),
        ];
        return Html.Of(
            $"""
            <svg class="map" viewBox="0 0 {frame.Width} {frame.Height}" role="img" aria-label="Map">
            <clipPath id="clip-{id}"><rect width="{frame.Width}" height="{frame.Height}" rx="10"/></clipPath>
            <g clip-path="url(#clip-{id})"><rect class="ground" width="{frame.Width}" height="{frame.Height}"/>
            {Html.Join(layers)}
            </g></svg>
            """);
    }

    private Html Land(MapFrame frame)
    {
        var townships = district.Townships.Select(township => Html.Of($"<polygon class=\"township\" points=\"{frame.Points(township.Outline.Ring)}\"><title>{Html.Both(new(township.NameZh, township.NameEn))}</title></polygon>"));
        var waters = district.Waterways.Select(water => Html.Of($"<polyline class=\"river {water.Kind.ToString().ToLowerInvariant()}\" points=\"{frame.Points(water.Line)}\"><title>{Html.Both(new(water.NameZh, water.NameEn))}</title></polyline>"));
        return Html.Of($"{Html.Join(townships)}\n<polygon class=\"district\" points=\"{frame.Points(district.Outline.Ring)}\"/>\n{Html.Join(waters)}");
    }

    // Journeys of one kind between the same two places are one line, thicker for more.
    private Html Movements(MapFrame frame)
    {
        var journeys = report.Orders
            .Where(order => order.SetOut && names.RouteOf(order) is not null)
            .Select(order => (order.Kind, Route: names.RouteOf(order)!.Value, Order: order))
            .Where(journey => frame.Shows(journey.Route.From) || frame.Shows(journey.Route.To))
            .GroupBy(journey => (journey.Kind, journey.Route))
            .OrderBy(group => group.Key.Kind);
        return Html.Join(journeys.Select(group =>
        {
            var ((x1, y1), (x2, y2)) = (frame.At(group.Key.Route.From), frame.At(group.Key.Route.To));
            var (bendX, bendY) = (((x1 + x2) / 2) + ((y2 - y1) * 0.14), ((y1 + y2) / 2) - ((x2 - x1) * 0.14));
            var first = group.First().Order;
            var title = $"{names[first.ResourceId].Zh} · {names[first.Resource].Zh} × {group.Sum(journey => journey.Order.Quantity)} · {names[first.Village].Zh}";
            var width = Math.Min(4.5, 1.3 + (0.5 * Math.Log2(group.Count())));
            return Html.Of($"<path class=\"go {KindClass(group.Key.Kind)}\" stroke-width=\"{width}\" d=\"M{x1} {y1}Q{Math.Round(bendX, 1)} {Math.Round(bendY, 1)} {x2} {y2}\" marker-end=\"url(#m-go)\"><title>{title}</title></path>");
        }));
    }

    private Html Stations(MapFrame frame)
    {
        var used = report.Orders.Where(order => order.SetOut && order.Kind != NeedKind.Evacuation).GroupBy(order => (order.Kind, order.ResourceId));
        return Html.Join(used.OrderBy(group => group.Key.ResourceId, StringComparer.Ordinal).Select(group =>
            names.PlaceOf(group.Key.ResourceId) is { } place && frame.Shows(place)
                ? Use(frame, group.Key.Kind == NeedKind.Team ? "team" : "depot", place, false, names[group.Key.ResourceId].Zh)
                : Html.Empty));
    }

    private Html Shelters(MapFrame frame)
    {
        var used = report.Shelters.ToDictionary(shelter => shelter.Id, StringComparer.Ordinal);
        return Html.Join(district.Shelters.Where(shelter => frame.Shows(shelter.Place)).Select(shelter =>
        {
            var peak = used.GetValueOrDefault(shelter.Id)?.Peak ?? 0;
            return Use(frame, "shelter", shelter.Place, peak == 0, $"{shelter.NameZh} · {peak} / {shelter.Places}");
        }));
    }

    private Html Water(MapFrame frame) =>
        Html.Join(report.Villages.Where(village => StepOf(village.MaxDepthM) >= 0 && frame.Shows(village.Place)).Select(village =>
        {
            var (x, y) = frame.At(village.Place);
            var step = StepOf(village.MaxDepthM);
            return Html.Of($"<circle class=\"wet w{step}\" cx=\"{x}\" cy=\"{y}\" r=\"{RadiusOf(step)}\"><title>{village.Name} · {village.MaxDepthM:0.00} m · {ReportClock.Local(village.MaxDepthAt)}</title></circle>");
        }));

    private IEnumerable<ReportGround> Other => report.Ground.Where(ground => !ground.IsWater && ground.Villages.Length > 0);

    // What is not water has a shape of its own: a cross, with its quantity in the tooltip.
    private Html Struck(MapFrame frame) =>
        Html.Join(Other.SelectMany(ground => ground.Villages.Where(village => frame.Shows(village.Place)).Select(village =>
        {
            var (x, y) = frame.At(village.Place);
            return Html.Of($"<path class=\"struck\" d=\"M{x - 6} {y - 6}L{x + 6} {y + 6}M{x + 6} {y - 6}L{x - 6} {y + 6}\"><title>{village.Name} · {ground.Quantity.Zh} {ReportGroundTables.Number(ground, village.Max)} {ground.Unit} · {ReportClock.Local(village.MaxAt)}</title></path>");
        })));

    // The deepest villages first; a label that would cover an earlier one is left out, its tooltip stays.
    private Html Labels(MapFrame frame, int most)
    {
        var taken = new List<(double X, double Y, double Width)>();
        var labels = new List<Html>();
        void Put(GeoPoint place, string css, LocalizedText text, double below)
        {
            var (x, y) = frame.At(place);
            var (top, width) = (y + below, 13.0 * text.Zh.Length);
            if (!frame.Shows(place) || taken.Exists(other => Math.Abs(other.Y - top) < LabelGap + 2 && Math.Abs(other.X - x) < (other.Width + width) / 2)) return;
            taken.Add((x, top, width));
            labels.Add(Html.Of($"<text class=\"{css}\" x=\"{x}\" y=\"{top}\">{Html.Svg(text)}</text>"));
        }

        foreach (var village in report.Villages.Take(most)) Put(village.Place, "name wetname", new($"{village.Name} {village.MaxDepthM:0.00} m", $"{village.Name} {village.MaxDepthM:0.00} m"), -RadiusOf(StepOf(village.MaxDepthM)) - 4);
        foreach (var shelter in report.Shelters.Where(_ => most > 0))
            if (names.PlaceOf(shelter.Id) is { } place) Put(place, "name sheltername", new($"{shelter.Name} {shelter.Peak}人", $"{shelter.Name} {shelter.Peak}"), 20);
        foreach (var township in district.Townships) Put(township.Centre, "name", new(township.NameZh, township.NameEn.Replace("Economic and Technological ", "", StringComparison.Ordinal)), 4);
        return Html.Join(labels);
    }

    private static Html Scale(MapFrame frame)
    {
        var km = frame.UnitsPerKm > 60 ? 1 : frame.UnitsPerKm > 20 ? 2 : 10;
        var (length, y) = (km * frame.UnitsPerKm, frame.Height - 16);
        return Html.Of($"<path class=\"scale\" d=\"M16 {y - 5}v5h{length}v-5\"/><text class=\"name\" x=\"{16 + (length / 2)}\" y=\"{y - 5}\">{km} km</text><text class=\"name north\" x=\"24\" y=\"26\">N ↑</text>");
    }

    private static Html Use(MapFrame frame, string symbol, GeoPoint place, bool idle, string title)
    {
        var (x, y) = frame.At(place);
        return Html.Of($"<use href=\"#s-{symbol}\" x=\"{x}\" y=\"{y}\" class=\"{(idle ? "idle" : "used")}\"><title>{title}</title></use>");
    }

    private static Html Item(Html sign, LocalizedText text) => Html.Of($"<li><svg viewBox=\"0 0 28 20\" width=\"28\" height=\"20\" aria-hidden=\"true\">{sign}</svg>{text}</li>");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static int StepOf(double depthM) => Array.FindLastIndex(DepthSteps, step => depthM >= step);

    private static double RadiusOf(int step) => 3.5 + (1.7 * Math.Max(0, step));

    private static string Text(double number) => FormattableString.Invariant($"{number:0.00}");

    private static string KindClass(NeedKind kind) => kind.ToString().ToLowerInvariant();
}
