using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Storage;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Incidents;

public sealed class IncidentLogTests
{
    private static readonly string[] Lines =
        [.. new Course().Report("内涝\"严重\"\n路断").Assess(HazardGrade.Orange, Course.Need("a", 2)).Place(Course.Proposed("o1", "a", "t1")).Tell().Lines];

    [Fact]
    public void An_untouched_log_is_accepted()
    {
        Assert.Equal(Lines.Length, Replay(Lines).Version);
    }

    [Fact]
    public void Any_changed_character_is_found_at_its_entry()
    {
        var gen = from line in Gen.Int[0, Lines.Length - 1]
                  from at in Gen.Int[0, Lines[line].Length - 1]
                  from with in Gen.Char[' ', '~']
                  select (line, at, with);
        gen.Where(x => Lines[x.line][x.at] != x.with).Sample(x =>
        {
            var changed = Lines.ToArray();
            changed[x.line] = string.Concat(changed[x.line].AsSpan(0, x.at), x.with.ToString(), changed[x.line].AsSpan(x.at + 1));
            var found = Assert.Throws<LogCorruptException>(() => Replay(changed));
            return found.Version == x.line + 1;
        });
    }

    [Fact]
    public void A_dropped_a_repeated_and_a_swapped_entry_are_found()
    {
        for (var i = 0; i < Lines.Length - 1; i++)
        {
            var at = i;
            Assert.Throws<LogCorruptException>(() => Replay([.. Lines.Where((_, n) => n != at)]));
            Assert.Throws<LogCorruptException>(() => Replay([.. Lines.Take(at + 1), .. Lines.Skip(at)]));
            Assert.Throws<LogCorruptException>(() => Replay([.. Lines.Take(at), Lines[at + 1], Lines[at], .. Lines.Skip(at + 2)]));
        }
    }

    [Fact]
    public void An_entry_sealed_anew_after_a_change_no_longer_fits_the_next()
    {
        var first = IncidentLog.Open(Lines[0], 1, HashChain.Genesis);
        var forged = IncidentLog.Seal(0, HashChain.Genesis, [first.Data], new EntryStamp(first.At, "someone else", first.Command, first.Domain, first.DomainVersion));
        var found = Assert.Throws<LogCorruptException>(() => Replay([forged[0].Line, .. Lines.Skip(1)]));
        Assert.Equal(2, found.Version);
    }

    [Fact]
    public void The_format_of_an_entry_stays_as_it_is()
    {
        const string Body =
            """
            {"version":1,"at":"2026-06-20T00:00:00+00:00","by":"110","command":"c-1","domain":"flood","domainVersion":"1.0.0","data":{"kind":"incident-reported","incidentId":"i-1","incidentKind":"waterlogging","areaId":"320614103","source":"110","text":"路面积水","place":{"lon":121.17,"lat":31.89}},"previous":"0000000000000000000000000000000000000000000000000000000000000000"
            """;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body + "}")));
        Assert.Equal($"{Body},\"hash\":\"{hash}\"}}", new Course().Report().Lines[0]);
    }

    private static IncidentState Replay(IEnumerable<string> lines)
    {
        var state = IncidentState.Empty;
        foreach (var line in lines) state = IncidentReducer.Apply(state, IncidentLog.Open(line, state.Version + 1, state.Hash));
        return state;
    }
}
