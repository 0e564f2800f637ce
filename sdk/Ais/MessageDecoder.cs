namespace Haimen.Ais;

/// <summary>Reads messages from their bits by the tables of ITU-R M.1371-5, annex 8.</summary>
internal static class MessageDecoder
{
    private const int ShortestPosition = 168;

    // 424 bits; some transponders leave the last two to four out.
    private const int ShortestVoyage = 420;
    private const int ShortestText = 46;
    private const int ShortestName = 160;
    private const int ShortestStatic = 162;

    /// <summary>Decodes a message.</summary>
    /// <param name="bits">Its bits.</param>
    /// <param name="isOwn">Whether the station itself sent it.</param>
    /// <param name="channel">The radio channel.</param>
    /// <param name="at">When it was complete.</param>
    /// <param name="sound">Whether it is as long as its type asks for, or of a type that is not decoded.</param>
    /// <returns>The message; null where it is not sound or of another type.</returns>
    public static AisMessage? Decode(SixBits bits, bool isOwn, char? channel, DateTimeOffset at, out bool sound)
    {
        var type = (int)bits.Unsigned(0, 6);
        var part = bits.Unsigned(38, 2);
        sound = bits.Length >= Shortest(type, part) && type is >= 1 and <= 27;
        if (!sound) return null;
        AisMessage? message = (type, part) switch
        {
            (1 or 2 or 3, _) => ClassA(bits, type),
            (5, _) => Voyage(bits),
            (14, _) => new AisSafetyText { Type = 14, Identity = default, IsOwn = false, At = at, Text = bits.Text(40, 161) },
            (18, _) => ClassB(bits),
            (24, 0) => new AisClassBName { Type = 24, Identity = default, IsOwn = false, At = at, Name = bits.Text(40, 20) },
            (24, 1) => Static(bits),
            _ => null,
        };
        return message is null ? null : message with { Identity = Sender(bits), IsOwn = isOwn, Channel = channel, At = at };
    }

    private static int Shortest(int type, uint part) => (type, part) switch
    {
        (1 or 2 or 3 or 18, _) => ShortestPosition,
        (5, _) => ShortestVoyage,
        (14, _) => ShortestText,
        (24, 0) => ShortestName,
        (24, 1) => ShortestStatic,
        _ => 38,
    };

    private static AisIdentity Sender(SixBits bits) => new((int)bits.Unsigned(8, 30));

    private static AisPosition ClassA(SixBits bits, int type)
    {
        var status = (int)bits.Unsigned(38, 4);
        return Position(bits, type, AisClass.A, 50) with
        {
            Status = status == 15 ? null : status,
            TurnDegMin = Turn(bits.Signed(42, 8)),
        };
    }

    private static AisPosition ClassB(SixBits bits) => Position(bits, 18, AisClass.B, 46);

    // From the speed on, classes A and B have the same fields in the same order.
    private static AisPosition Position(SixBits bits, int type, AisClass kind, int start)
    {
        var speed = bits.Unsigned(start, 10);
        var lon = bits.Signed(start + 11, 28) / 600_000.0;
        var lat = bits.Signed(start + 39, 27) / 600_000.0;
        var course = bits.Unsigned(start + 66, 12);
        var heading = (int)bits.Unsigned(start + 78, 9);
        var second = (int)bits.Unsigned(start + 87, 6);
        var known = Math.Abs(lon) <= 180 && Math.Abs(lat) <= 90;
        return new()
        {
            Type = type,
            Identity = default,
            IsOwn = false,
            At = default,
            Class = kind,
            SpeedKn = speed == 1_023 ? null : speed / 10.0,
            IsAccurate = bits.Unsigned(start + 10, 1) == 1,
            LonDeg = known ? lon : null,
            LatDeg = known ? lat : null,
            CourseDeg = course >= 3_600 ? null : course / 10.0,
            HeadingDeg = heading >= 360 ? null : heading,
            Second = second >= 60 ? null : second,
        };
    }

    // Sent as 4.733·√(degrees per minute); −128 is unknown, and ±127 a turn without an indicator.
    private static double? Turn(int sent) => sent is -128 or -127 or 127 ? null : Math.Sign(sent) * Math.Pow(sent / 4.733, 2);

    private static AisVoyage Voyage(SixBits bits)
    {
        var imo = (int)bits.Unsigned(40, 30);
        var (month, day) = ((int)bits.Unsigned(274, 4), (int)bits.Unsigned(278, 5));
        var (hour, minute) = ((int)bits.Unsigned(283, 5), (int)bits.Unsigned(288, 6));
        var draught = bits.Unsigned(294, 8);
        return new()
        {
            Type = 5,
            Identity = default,
            IsOwn = false,
            At = default,
            Imo = imo == 0 ? null : imo,
            CallSign = bits.Text(70, 7),
            Name = bits.Text(112, 20),
            ShipType = (int)bits.Unsigned(232, 8),
            Dimensions = Dimensions(bits, 240),
            EtaMonth = month is >= 1 and <= 12 ? month : null,
            EtaDay = day == 0 ? null : day,
            EtaHour = hour >= 24 ? null : hour,
            EtaMinute = minute >= 60 ? null : minute,
            DraughtM = draught == 0 ? null : draught / 10.0,
            Destination = bits.Text(302, 20),
        };
    }

    private static AisClassBStatic Static(SixBits bits)
    {
        var auxiliary = Sender(bits).Kind == AisIdentityKind.AuxiliaryCraft;
        return new()
        {
            Type = 24,
            Identity = default,
            IsOwn = false,
            At = default,
            ShipType = (int)bits.Unsigned(40, 8),
            Vendor = bits.Text(48, 3),
            CallSign = bits.Text(90, 7),
            Dimensions = auxiliary ? null : Dimensions(bits, 132),
            Parent = auxiliary ? new((int)bits.Unsigned(132, 30)) : null,
        };
    }

    private static AisDimensions Dimensions(SixBits bits, int start) => new(
        (int)bits.Unsigned(start, 9), (int)bits.Unsigned(start + 9, 9), (int)bits.Unsigned(start + 18, 6), (int)bits.Unsigned(start + 24, 6));
}
