using CsCheck;
using Haimen.Grains.Storage;
using Haimen.Host.Identity.Audit;

namespace Haimen.Host.Tests.Identity;

/// <summary>Whoever changes the audit log is found out.</summary>
public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<AuditRecord> Record = Gen.Select(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.String, Gen.Enum<AuditStage>(),
        (by, why, stage) => new AuditRecord { By = by, From = "127.0.0.1", Operation = "IncidentService.Close", Stage = stage, Why = why });

    [Fact]
    public void A_log_as_it_was_written_is_intact() => Record.List[1, 20].Sample(records => Assert.Null(Fault(Seal(records))));

    [Fact]
    public void A_line_changed_taken_out_put_in_or_moved_is_found() => Gen.Select(Record.List[3, 12], Gen.Int[0, 1000], Gen.Int[0, 3]).Sample((records, at, how) =>
    {
        var lines = Seal(records);
        var i = at % (lines.Count - 1);
        switch (how)
        {
            case 0: lines[i] = lines[i].Replace("IncidentService.Close", "IncidentService.Opens", StringComparison.Ordinal); break;
            case 1: lines.RemoveAt(i); break;
            case 2: lines.Insert(i, lines[i]); break;
            default: (lines[i], lines[i + 1]) = (lines[i + 1], lines[i]); break;
        }

        Assert.NotNull(Fault(lines));
    });

    [Fact]
    public void A_line_forged_with_a_hash_of_its_own_breaks_the_next()
    {
        var lines = Seal([.. Enumerable.Range(0, 3).Select(_ => new AuditRecord { By = "a", From = "", Operation = "x", Stage = AuditStage.Done })]);
        var previous = HashChain.Genesis;
        Assert.Null(AuditChain.Check(lines[0], 1, ref previous));
        lines[1] = AuditChain.Seal(2, Start, new AuditRecord { By = "someone else", From = "", Operation = "x", Stage = AuditStage.Done }, ref previous);
        Assert.StartsWith("entry 3 follows", Fault(lines), StringComparison.Ordinal);
    }

    private static List<string> Seal(List<AuditRecord> records)
    {
        var hash = HashChain.Genesis;
        return [.. records.Select((x, i) => AuditChain.Seal(i + 1, Start.AddSeconds(i), x, ref hash))];
    }

    private static string? Fault(List<string> lines)
    {
        var previous = HashChain.Genesis;
        for (var i = 0; i < lines.Count; i++)
        {
            if (AuditChain.Check(lines[i], i + 1, ref previous) is { } fault) return $"entry {i + 1} {fault}";
        }

        return null;
    }
}
