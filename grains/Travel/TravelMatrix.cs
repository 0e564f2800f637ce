namespace Haimen.Grains.Travel;

/// <summary>Travel times from origins (rows) to destinations (columns), each with how it was found.</summary>
public sealed class TravelMatrix
{
    private readonly double[] _minutes;
    private readonly TravelSource[]? _sources;
    private readonly TravelSource _source;

    /// <summary>Makes a matrix that one source answered.</summary>
    /// <param name="destinations">How many columns.</param>
    /// <param name="minutes">The minutes, row after row.</param>
    /// <param name="source">Who answered.</param>
    internal TravelMatrix(int destinations, double[] minutes, TravelSource source) => (Destinations, _minutes, _source) = (destinations, minutes, source);

    /// <summary>Makes a matrix that several sources answered.</summary>
    /// <param name="destinations">How many columns.</param>
    /// <param name="minutes">The minutes, row after row.</param>
    /// <param name="sources">Who answered, row after row.</param>
    internal TravelMatrix(int destinations, double[] minutes, TravelSource[] sources) => (Destinations, _minutes, _sources) = (destinations, minutes, sources);

    /// <summary>How many rows.</summary>
    public int Origins => Destinations == 0 ? 0 : _minutes.Length / Destinations;

    /// <summary>How many columns.</summary>
    public int Destinations { get; }

    /// <summary>Whether a better source was asked and failed, so that what it should have answered is reckoned instead.</summary>
    public bool FellBack { get; internal init; }

    /// <summary>Minutes of a journey; <see cref="double.PositiveInfinity"/> where there is no way.</summary>
    /// <param name="origin">The row.</param>
    /// <param name="destination">The column.</param>
    public double this[int origin, int destination] => _minutes[Index(origin, destination)];

    /// <summary>How that time was found.</summary>
    /// <param name="origin">The row.</param>
    /// <param name="destination">The column.</param>
    public TravelSource SourceOf(int origin, int destination)
    {
        var index = Index(origin, destination);
        return _sources is null ? _source : _sources[index];
    }

    /// <summary>The same matrix, as one that fell back.</summary>
    internal TravelMatrix AsFallback() => With(_minutes, fellBack: true);

    /// <summary>The same matrix with each time changed; who answered stays.</summary>
    internal TravelMatrix Select(Func<int, int, double, double> change)
    {
        var minutes = new double[_minutes.Length];
        for (var i = 0; i < minutes.Length; i++) minutes[i] = change(i / Destinations, i % Destinations, _minutes[i]);
        return With(minutes, FellBack);
    }

    private TravelMatrix With(double[] minutes, bool fellBack) => _sources is null
        ? new TravelMatrix(Destinations, minutes, _source) { FellBack = fellBack }
        : new TravelMatrix(Destinations, minutes, _sources) { FellBack = fellBack };

    private int Index(int origin, int destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(origin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)destination, (uint)Destinations, nameof(destination));
        return (origin * Destinations) + destination;
    }
}
