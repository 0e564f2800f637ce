using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>The Canadian Fire Weather Index over consecutive days of one month.</summary>
internal sealed class FireWeatherIndex : IHazardModel
{
    private static readonly ModelRange Temperature = ModelRange.Between(-60, 60);
    private static readonly ModelRange Humidity = ModelRange.Between(0, 100);
    private static readonly ModelRange Wind = ModelRange.Between(0, 300);
    private static readonly ModelRange Rain = ModelRange.Between(0, 1_000);
    private static readonly ModelRange Ffmc = ModelRange.Between(0, 101);
    private static readonly ModelRange Code = ModelRange.Between(0, 5_000);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fire/fwi",
        Summary = new("加拿大森林火险天气指数（FWI）", "Canadian Forest Fire Weather Index"),
        Source = "Van Wagner and Pickett (1985), Canadian Forestry Service, Forestry Technical Report 33; day lengths of 46° N",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            new("month", "integer", "", "1 to 12"),
            Fields.Array("days", "°C, %, km/h, mm", "1 to 400 objects {temperatureC, relativeHumidityPct, windKmH, rainMm}: noon weather, rain of the 24 h before"),
            new("start", "object", "", "optional {ffmc, dmc, dc}; 85, 6, 15 where it is left out"),
        ],
        Outputs = [Fields.Array("days", "objects {ffmc, dmc, dc, isi, bui, fwi}"), Fields.Extrapolated],
        Cases =
        [
            new(
                "Van Wagner and Pickett (1985), first days of the test data, as the Canadian Forest Service's cffdrs computes them",
                """
                {"month":4,"days":[
                 {"temperatureC":17,"relativeHumidityPct":42,"windKmH":25,"rainMm":0},
                 {"temperatureC":20,"relativeHumidityPct":21,"windKmH":25,"rainMm":2.4},
                 {"temperatureC":8.5,"relativeHumidityPct":40,"windKmH":17,"rainMm":0}]}
                """,
                """
                {"days":[
                 {"ffmc":87.6494,"dmc":8.54505,"dc":19.014,"isi":10.7762,"bui":8.49043,"fwi":10.0362},
                 {"ffmc":86.2009,"dmc":10.4019,"dc":23.568,"isi":8.77083,"bui":10.3553,"fwi":9.22044},
                 {"ffmc":86.908,"dmc":11.7983,"dc":26.052,"isi":6.4782,"bui":11.7392,"fwi":7.51672}]}
                """,
                1e-5),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var month = fields.WholeNumber("month", 1, 12);
        var days = fields.Objects("days", 1, 400);
        var codes = FireWeatherCodes.Start;
        if (fields.Has("start"))
        {
            var start = fields.Nested("start");
            codes = new(start.Number("ffmc", Ffmc), start.Number("dmc", Code), start.Number("dc", Code));
        }

        var output = new JsonArray();
        foreach (var day in days)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var noon = new FireWeather.Noon(
                day.Number("temperatureC", Temperature), day.Number("relativeHumidityPct", Humidity), day.Number("windKmH", Wind), day.Number("rainMm", Rain));
            codes = FireWeather.Next(codes, noon, month);
            output.Add((JsonNode)Row(codes, noon.WindKmH));
        }

        fields.Complete();
        return new() { ["days"] = output, ["extrapolated"] = fields.Extrapolated };
    }

    private static JsonObject Row(FireWeatherCodes codes, double windKmH)
    {
        var isi = FireWeather.Isi(codes.Ffmc, windKmH);
        var bui = FireWeather.Bui(codes.Dmc, codes.Dc);
        return new JsonObject
        {
            ["ffmc"] = codes.Ffmc,
            ["dmc"] = codes.Dmc,
            ["dc"] = codes.Dc,
            ["isi"] = isi,
            ["bui"] = bui,
            ["fwi"] = FireWeather.Fwi(isi, bui),
        };
    }
}
