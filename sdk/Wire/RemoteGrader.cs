using Haimen.Hazards.Sensing;
using Haimen.Hazards.Wire.Mapping;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>Grades in the domain's process: one call a reading, so slower by far than a grader in this one.</summary>
internal sealed class RemoteGrader(RemoteCalls calls, string sensorKind, TimeSpan window) : ISensorGrader
{
    public TimeSpan Window => window;

    public GradeVerdict Grade(in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var request = new W.GradeRequest { Questions = { ToWire.Question(sensorKind, window, station, current) } };
        var reply = calls.Ask(x => x.Client.Grade(request, x.Options));
        return reply.Verdicts.Count == 1
            ? FromWire.Verdict(reply.Verdicts[0])
            : throw new WireFormatException("GradeReply.verdicts", $"holds {reply.Verdicts.Count} for one question");
    }
}
