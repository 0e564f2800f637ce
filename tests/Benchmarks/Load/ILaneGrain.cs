namespace Haimen.Benchmarks.Load;

/// <summary>One lane of load, driven from inside the silo.</summary>
internal interface ILaneGrain : IGrainWithIntegerKey
{
    /// <summary>Drives what lies on the desk; says how many readings were sent.</summary>
    [ResponseTimeout("01:00:00")]
    Task<long> DriveAsync();
}
