namespace Haimen.Host.Warnings.Channels;

/// <summary>Who is told of live warnings, and how, as the operator's file says.</summary>
/// <param name="recipients">The recipients, in the file's order, each id once.</param>
internal sealed class ChannelPlan(IReadOnlyList<Recipient> recipients)
{
    private readonly Dictionary<string, Recipient> _byId = recipients.ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <summary>Nobody.</summary>
    public static ChannelPlan None { get; } = new([]);

    /// <summary>The recipients, in the file's order.</summary>
    public IReadOnlyList<Recipient> Recipients => recipients;

    /// <summary>A recipient; null where the file has it no longer.</summary>
    public Recipient? Find(string id) => _byId.GetValueOrDefault(id);
}
