namespace Haimen.Ais;

/// <summary>The bits of a message, out of their six-bit armour.</summary>
internal sealed class SixBits
{
    private readonly byte[] _sixes;

    private SixBits(byte[] sixes, int length)
    {
        _sixes = sixes;
        Length = length;
    }

    /// <summary>How many bits there are.</summary>
    public int Length { get; }

    /// <summary>Takes the armour off; null where a character is none of the alphabet.</summary>
    /// <param name="parts">The payloads in order. Fill bits are cut off each.</param>
    public static SixBits? Read(ReadOnlySpan<PayloadPart> parts)
    {
        var characters = 0;
        foreach (var part in parts) characters += part.Payload.Length;
        var sixes = new byte[characters];
        var length = 0;
        foreach (var part in parts)
        {
            foreach (var c in part.Payload)
            {
                var six = c switch { >= '0' and <= 'W' => c - '0', >= '`' and <= 'w' => c - '`' + 40, _ => -1 };
                if (six < 0) return null;
                Append(sixes, length, six);
                length += 6;
            }

            length -= part.FillBits;
            if (length < 0) return null;
            Clear(sixes, length);
        }

        return new(sixes, length);
    }

    /// <summary>An unsigned number; bits beyond the end read 0.</summary>
    /// <param name="start">Its first bit.</param>
    /// <param name="count">How many, at most 32.</param>
    public uint Unsigned(int start, int count)
    {
        uint value = 0;
        for (var i = start; i < start + count; i++)
        {
            var bit = i < Length ? (_sixes[i / 6] >> (5 - (i % 6))) & 1 : 0;
            value = (value << 1) | (uint)bit;
        }

        return value;
    }

    /// <summary>A number in two's complement.</summary>
    /// <param name="start">Its first bit.</param>
    /// <param name="count">How many, at most 32.</param>
    public int Signed(int start, int count) => (int)(Unsigned(start, count) << (32 - count)) >> (32 - count);

    /// <summary>A text in the six-bit alphabet, up to its end mark (@) and without blanks at its end.</summary>
    /// <param name="start">Its first bit.</param>
    /// <param name="characters">How many characters at most.</param>
    public string Text(int start, int characters)
    {
        var count = Math.Min(characters, (Length - start) / 6);
        if (count <= 0) return "";
        var text = new char[count];
        var length = 0;
        while (length < count)
        {
            var six = (int)Unsigned(start + (6 * length), 6);
            if (six == 0) break;
            text[length++] = (char)(six < 32 ? six + 64 : six);
        }

        return new string(text, 0, length).TrimEnd(' ');
    }

    private static void Append(byte[] sixes, int at, int six)
    {
        var (index, shift) = (at / 6, at % 6);
        sixes[index] |= (byte)(six >> shift);
        if (shift > 0 && index + 1 < sixes.Length) sixes[index + 1] |= (byte)((six << (6 - shift)) & 0x3F);
    }

    private static void Clear(byte[] sixes, int from)
    {
        for (var i = from; i < Math.Min(sixes.Length * 6, from + 6); i++) sixes[i / 6] &= (byte)~(1 << (5 - (i % 6)));
    }
}
