namespace Haimen.Grains.Clocks;

/// <summary>An actor that the realm's clock can wake. A wake that finds nothing to do is harmless.</summary>
public interface IWakeable : IGrainWithStringKey
{
    /// <summary>Called when a wake is due.</summary>
    /// <param name="wake">The wake.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task WakeAsync(Wake wake, CancellationToken cancellationToken = default);
}
