using Haimen.Hazards;

namespace Haimen.Benchmarks.Dispatch;

/// <summary>
/// A synthetic day: calls come at random, with a storm in the afternoon; each wants one to three teams, of which all can serve all. A
/// team drives along the straight line, works, and is free where it worked. Plain enough that what nobody can beat can be proved.
/// </summary>
internal sealed class DayOfIncidents
{
    public const double WidthKm = 50;
    public const double HeightKm = 30;

    private const double KmPerMinute = 40 / 60.0 / 1.3;

    private DayOfIncidents(IReadOnlyList<Place> stations, IReadOnlyList<Call> calls) => (Stations, Calls) = (stations, calls);

    /// <summary>Where the teams begin.</summary>
    public IReadOnlyList<Place> Stations { get; }

    /// <summary>The calls, each for one team, by the minute in which they come.</summary>
    public IReadOnlyList<Call> Calls { get; }

    /// <summary>A day.</summary>
    /// <param name="seed">Its seed.</param>
    /// <param name="teams">How many teams there are.</param>
    public static DayOfIncidents Of(ulong seed, int teams)
    {
        var random = new DeterministicRandom(seed);
        Place Anywhere() => new(WidthKm * random.NextDouble(), HeightKm * random.NextDouble());
        var calls = new List<Call>();
        for (var minute = 0.0; ;)
        {
            // About one incident in six minutes, and one in eighty seconds from two to six in the afternoon, within a quarter of the district.
            var storm = minute is > 840 and < 1080;
            minute -= Math.Log(1 - random.NextDouble()) * (storm ? 1.3 : 6);
            if (minute >= 1440) break;
            var place = Anywhere();
            if (storm) place = new Place(place.X / 2, place.Y / 2);
            var (weight, within, teamsWanted) = (1 + random.NextInt32(5), 10 + random.NextInt32(30), 1 + random.NextInt32(3));
            for (var i = 0; i < teamsWanted; i++) calls.Add(new Call(minute, place, weight, within, 20 + (70 * random.NextDouble())));
        }

        return new DayOfIncidents([.. Enumerable.Range(0, teams).Select(_ => Anywhere())], calls);
    }

    /// <summary>Minutes of a way.</summary>
    public static double Minutes(Place from, Place to) => from.KmTo(to) / KmPerMinute;

    /// <summary>A place on a plane, kilometres.</summary>
    internal readonly record struct Place(double X, double Y)
    {
        public double KmTo(Place other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

        /// <summary>The place a part of the way further.</summary>
        public Place Towards(Place other, double part) => new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));
    }

    /// <summary>A call for one team.</summary>
    /// <param name="At">The minute of the day in which it comes.</param>
    /// <param name="Place">Where.</param>
    /// <param name="Weight">Its priority weight.</param>
    /// <param name="Within">Minutes within which a team is wanted.</param>
    /// <param name="WorkMinutes">How long the team works.</param>
    internal sealed record Call(double At, Place Place, double Weight, double Within, double WorkMinutes);
}
