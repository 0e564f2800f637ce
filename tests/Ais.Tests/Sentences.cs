using System.Globalization;

namespace Haimen.Ais.Tests;

/// <summary>Builds sentences and reads them.</summary>
internal static class Sentences
{
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static AisMessage? Read(params string[] lines) => Read(new AisReceiver(), lines);

    public static AisMessage? Read(AisReceiver receiver, params string[] lines)
    {
        AisMessage? last = null;
        foreach (var line in lines) last = receiver.Receive(line, Noon);
        return last;
    }

    public static T Read<T>(params string[] lines)
        where T : AisMessage => Assert.IsType<T>(Read(lines));

    /// <summary>A sentence with its checksum.</summary>
    public static string Signed(string body)
    {
        var sum = 0;
        foreach (var c in body) sum ^= c;
        return string.Create(CultureInfo.InvariantCulture, $"!{body}*{sum:X2}");
    }

    /// <summary>A message of one sentence from fields of (value, bits).</summary>
    public static string Of(params (long Value, int Bits)[] fields)
    {
        var bits = string.Concat(fields.Select(f => Convert.ToString(f.Value & ((1L << f.Bits) - 1), 2).PadLeft(f.Bits, '0')));
        var fill = (6 - (bits.Length % 6)) % 6;
        bits += new string('0', fill);
        var payload = string.Concat(Enumerable.Range(0, bits.Length / 6).Select(i => Armour(Convert.ToInt32(bits.Substring(6 * i, 6), 2))));
        return Signed(string.Create(CultureInfo.InvariantCulture, $"AIVDM,1,1,,A,{payload},{fill}"));
    }

    /// <summary>A class A position report.</summary>
    public static string Position(
        int mmsi, int status, int speed = 0, double lon = 122, double lat = 32, int course = 0, int heading = 511, int turn = -128, int second = 30) => Of(
            (1, 6), (0, 2), (mmsi, 30), (status, 4), (turn, 8), (speed, 10), (0, 1), ((long)Math.Round(lon * 600_000), 28),
            ((long)Math.Round(lat * 600_000), 27), (course, 12), (heading, 9), (second, 6), (0, 25));

    private static char Armour(int six) => (char)(six < 40 ? six + 48 : six + 56);
}
