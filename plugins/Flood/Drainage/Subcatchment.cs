namespace Haimen.Flood.Drainage;

/// <summary>
/// A catchment in SWMM's three sub-areas: impervious without depression storage (25 %), impervious with it (75 %), pervious.
/// Both impervious pieces take the total impervious area in their α, as SWMM does.
/// </summary>
internal sealed class Subcatchment
{
    private const double NoStorageShare = 0.25;
    private readonly double _plainM2;
    private readonly double _storingM2;
    private readonly double _perviousM2;
    private readonly double _alphaImpervious;
    private readonly double _alphaPervious;
    private readonly double _storageImperviousM;
    private readonly double _storagePerviousM;
    private readonly Horton _horton;

    public Subcatchment(SubcatchmentGround ground)
    {
        AreaM2 = ground.AreaHa * 10_000;
        var impervious = AreaM2 * ground.ImperviousPct / 100;
        _plainM2 = impervious * NoStorageShare;
        _storingM2 = impervious - _plainM2;
        _perviousM2 = AreaM2 - impervious;
        _alphaImpervious = NonlinearReservoir.Alpha(ground.WidthM, ground.SlopePct, impervious, ground.RoughnessImpervious);
        _alphaPervious = NonlinearReservoir.Alpha(ground.WidthM, ground.SlopePct, _perviousM2, ground.RoughnessPervious);
        _storageImperviousM = ground.StorageImperviousMm / 1000;
        _storagePerviousM = ground.StoragePerviousMm / 1000;
        _horton = ground.Horton;
    }

    /// <summary>The whole area.</summary>
    public double AreaM2 { get; }

    /// <summary>Water standing on the three sub-areas, m³.</summary>
    /// <param name="state">The state.</param>
    public double StoredM3(in SubcatchmentState state) =>
        (state.PlainM * _plainM2) + (state.StoringM * _storingM2) + (state.PerviousM * _perviousM2);

    /// <summary>Runoff at this instant, m³/s.</summary>
    /// <param name="state">The state.</param>
    public double RunoffM3S(in SubcatchmentState state) =>
        (NonlinearReservoir.Runoff(state.PlainM, 0, _alphaImpervious) * _plainM2)
        + (NonlinearReservoir.Runoff(state.StoringM, _storageImperviousM, _alphaImpervious) * _storingM2)
        + (NonlinearReservoir.Runoff(state.PerviousM, _storagePerviousM, _alphaPervious) * _perviousM2);

    /// <summary>Moves the state over a step with constant rain.</summary>
    /// <param name="state">The state. Updated.</param>
    /// <param name="rainMS">Rain in m/s.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <returns>What ran off and what infiltrated; with the change of storage they add up to the rain.</returns>
    public SubcatchmentFlux Advance(ref SubcatchmentState state, double rainMS, double seconds)
    {
        var runoff = 0.0;
        if (_plainM2 > 0)
        {
            runoff += Drain(ref state.PlainM, 0, _alphaImpervious, rainMS, seconds) * _plainM2;
            runoff += Drain(ref state.StoringM, _storageImperviousM, _alphaImpervious, rainMS, seconds) * _storingM2;
        }

        var infiltrated = 0.0;
        if (_perviousM2 > 0)
        {
            var rate = _horton.Infiltrate(ref state.HortonS, rainMS, state.PerviousM, seconds);
            infiltrated = rate * seconds * _perviousM2;
            runoff += Drain(ref state.PerviousM, _storagePerviousM, _alphaPervious, rainMS - rate, seconds) * _perviousM2;
        }

        return new(runoff, infiltrated);
    }

    private static double Drain(ref double depthM, double storageM, double alpha, double inflowMS, double seconds)
    {
        if (depthM <= 0 && inflowMS <= 0) return 0;
        var before = depthM;
        depthM = NonlinearReservoir.Advance(before, storageM, alpha, inflowMS, seconds);
        return Math.Max(0, before + (inflowMS * seconds) - depthM);
    }
}
