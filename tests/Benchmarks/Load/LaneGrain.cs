namespace Haimen.Benchmarks.Load;

/// <inheritdoc cref="ILaneGrain"/>
internal sealed class LaneGrain(LoadDesk desk) : Grain, ILaneGrain
{
    public Task<long> DriveAsync() => desk.Round!.DriveLaneAsync((int)this.GetPrimaryKeyLong());
}
