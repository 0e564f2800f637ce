namespace Haimen.Grains.Warnings;

/// <summary>
/// Which warning a message of another authority belongs to, keyed <c>realm/</c> and a hash of its sender, identifier and time: later
/// messages refer to it by these.
/// </summary>
public interface IAlertIndexGrain : IGrainWithStringKey
{
    /// <summary>The warning; null where no such message was taken.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string?> FindAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes down which warning it belongs to; the first word stands.</summary>
    /// <param name="warningId">The warning.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The warning that stands.</returns>
    Task<string> EnterAsync(string warningId, CancellationToken cancellationToken = default);
}
