namespace Haimen.Flood.Drainage;

/// <summary>The water in a cell. Default: dry.</summary>
internal record struct CellWater
{
    /// <summary>Water on roofs, roads and fields.</summary>
    public SubcatchmentState Surface;

    /// <summary>Water in channels and standing on the low ground, m³.</summary>
    public double PondM3;
}
