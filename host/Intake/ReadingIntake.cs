using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Sensing;
using Haimen.Host.Api.Calls;
using Outcome = Haimen.Grains.Sensing.ReadingOutcome;

namespace Haimen.Host.Intake;

/// <summary>Where readings go in, whichever door they came by: each batch is checked whole, then given to the sensors.</summary>
internal sealed class ReadingIntake(IDistrictCatalog district, IGrainFactory grains)
{
    /// <summary>The most readings of one batch.</summary>
    public const int MostReadings = 10_000;

    /// <summary>
    /// Checks the whole batch, then gives each sensor its readings in the order given, the sensors side by side. With the answer everything that
    /// followed from them is durable: a sensor writes when its grade changes, and tells its area before it answers.
    /// </summary>
    public async Task<PostReadingsResponse> TakeAsync(PostReadingsRequest request)
    {
        var realm = Requests.Live(request.Realm);
        var readings = request.Readings;
        if (readings.Count is 0 or > MostReadings) throw Refusal.Field("readings", readings.Count, $"1 to {MostReadings} readings");
        var checkedReadings = new Grains.Sensing.Reading[readings.Count];
        for (var i = 0; i < readings.Count; i++)
        {
            Requests.Words($"readings[{i}].sensorId", readings[i].SensorId, 100);
            if (!readings[i].HasValue) throw Refusal.Field($"readings[{i}].value", null, "a number");
            if (!double.IsFinite(readings[i].Value)) throw Refusal.Field($"readings[{i}].value", readings[i].Value, "a finite number");
            checkedReadings[i] = new Grains.Sensing.Reading(Requests.At($"readings[{i}].at", readings[i].At), readings[i].Value);
        }

        var outcomes = new Outcome[readings.Count];
        await Task.WhenAll(Enumerable.Range(0, readings.Count).GroupBy(i => readings[i].SensorId, StringComparer.Ordinal).Select(async group =>
        {
            // An actor is not made for a name that someone typed.
            var sensor = district.Sensors.ContainsKey(group.Key) ? grains.GetGrain<ISensorGrain>(realm.Key(group.Key)) : null;
            foreach (var i in group) outcomes[i] = sensor is null ? Outcome.UnknownSensor : await sensor.ReportAsync(checkedReadings[i]);
        }));
        var answer = new PostReadingsResponse { Accepted = outcomes.Count(x => x == Outcome.Accepted) };
        answer.RefusedCount = outcomes.Length - answer.Accepted;
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] != Outcome.Accepted)
                answer.Refused.Add(new RefusedReading { Index = i, SensorId = readings[i].SensorId, Outcome = (Client.V1.ReadingOutcome)((int)outcomes[i] + 1) });
        }

        return answer;
    }
}
