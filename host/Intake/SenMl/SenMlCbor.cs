using System.Formats.Cbor;

namespace Haimen.Host.Intake.SenMl;

/// <summary>SenML as CBOR: the same with whole numbers for labels (RFC 8428, table 4).</summary>
internal static class SenMlCbor
{
    /// <summary>Reads a pack.</summary>
    /// <exception cref="SenMlException">It is none.</exception>
    public static List<SenMlRecord> Read(ReadOnlyMemory<byte> pack)
    {
        try
        {
            var reader = new CborReader(pack, CborConformanceMode.Lax);
            reader.ReadStartArray();
            var records = new List<SenMlRecord>();
            while (reader.PeekState() != CborReaderState.EndArray) records.Add(Record(reader, records.Count));
            reader.ReadEndArray();
            return reader.BytesRemaining == 0 ? records : throw new SenMlException("there are bytes after the pack");
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException or FormatException)
        {
            throw new SenMlException($"not CBOR of a pack: {e.Message}");
        }
    }

    private static SenMlRecord Record(CborReader reader, int index)
    {
        reader.ReadStartMap();
        var record = new SenMlRecord();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            var label = reader.PeekState() == CborReaderState.TextString ? reader.ReadTextString() : Label(reader.ReadInt32());
            if (!labels.Add(label)) throw new SenMlException($"[{index}].{label}: is there twice");
            switch (label)
            {
                case "bn": record.BaseName = reader.ReadTextString(); break;
                case "bt": record.BaseTime = Number(reader, index, label); break;
                case "bv": record.BaseValue = Number(reader, index, label); break;
                case "bver": SenMlPack.CheckVersion(Number(reader, index, label), index); break;
                case "n": record.Name = reader.ReadTextString(); break;
                case "t": record.Time = Number(reader, index, label); break;
                case "v": record.Value = Number(reader, index, label); break;
                case "vs" or "vb" or "vd" or "s":
                    record.HasOther = true;
                    reader.SkipValue();
                    break;
                default:
                    SenMlPack.CheckUnknown(label, index);
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return record;
    }

    private static string Label(int number) => number switch
    {
        -1 => "bver",
        -2 => "bn",
        -3 => "bt",
        -4 => "bu",
        -5 => "bv",
        -6 => "bs",
        0 => "n",
        1 => "u",
        2 => "v",
        3 => "vs",
        4 => "vb",
        5 => "s",
        6 => "t",
        7 => "ut",
        8 => "vd",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}"),
    };

    private static double Number(CborReader reader, int index, string label)
    {
        var number = reader.PeekState() switch
        {
            CborReaderState.UnsignedInteger => reader.ReadUInt64(),
            CborReaderState.NegativeInteger => reader.ReadInt64(),
            CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat => reader.ReadDouble(),
            CborReaderState.Tag when reader.ReadTag() == CborTag.DecimalFraction => Decimal(reader),
            _ => double.NaN,
        };
        return double.IsFinite(number) ? number : throw new SenMlException($"[{index}].{label}: must be a number");
    }

    /// <summary>An exponent of ten and a whole number.</summary>
    private static double Decimal(CborReader reader)
    {
        reader.ReadStartArray();
        var (exponent, mantissa) = (reader.ReadInt32(), reader.ReadInt64());
        reader.ReadEndArray();
        return mantissa * Math.Pow(10, exponent);
    }
}
