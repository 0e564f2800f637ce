using System.Text;
using Haimen.Grains.Realms;

namespace Haimen.Host.Drills.Reports;

/// <summary>A drill's report as a page.</summary>
internal static class DrillReportRoute
{
    public static void MapDrillReports(this WebApplication app) => app.MapGet("/drills/{realm}/report.html", Get).WithName("haimen.drill-report");

    private static IResult Get(string realm, DrillsUnderWay drills, IDistrictCatalog district) => drills.Find(realm) switch
    {
        null => TypedResults.Problem($"there is no drill '{(realm.Length <= 100 ? realm : realm[..100])}'", statusCode: StatusCodes.Status404NotFound),
        { Report: { } report } => TypedResults.Content(DrillReportHtml.Write(report, district.District), "text/html", Encoding.UTF8),
        { Failure: { } why } => TypedResults.Problem($"{realm} failed: {why}", statusCode: StatusCodes.Status409Conflict),
        _ => TypedResults.Problem($"{realm} is not over", statusCode: StatusCodes.Status409Conflict),
    };
}
