namespace Haimen.Flood.Drainage;

/// <summary>The water on a subcatchment's sub-areas. Default: dry ground.</summary>
internal record struct SubcatchmentState
{
    /// <summary>Depth on impervious ground without depression storage, m.</summary>
    public double PlainM;

    /// <summary>Depth on impervious ground with depression storage, m.</summary>
    public double StoringM;

    /// <summary>Depth on pervious ground, m.</summary>
    public double PerviousM;

    /// <summary>Position on the Horton curve, s.</summary>
    public double HortonS;

    /// <summary>Whether no water stands anywhere.</summary>
    public readonly bool IsDry => PlainM <= 0 && StoringM <= 0 && PerviousM <= 0;
}
