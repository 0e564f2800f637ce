using Haimen.Grains.Districts;
using Haimen.Grains.Warnings;

namespace Haimen.Host.Warnings.Channels;

/// <summary>
/// How many people a message has reached, as far as is known. A village's share is the largest of the recipients that have the message:
/// nobody knows whom two of them have in common, so that their sum could say more than is true.
/// </summary>
/// <param name="Villages">The villages of the message's townships, by id.</param>
internal sealed record Coverage(IReadOnlyList<VillageShare> Villages)
{
    /// <summary>The share of the public that warnings are to reach: the district's plan for emergency management 2021–2025, table 1, no. 17 (docs/plans.md).</summary>
    public const double Goal = 0.95;

    /// <summary>The share reached of all people of these villages, 0 to 1; 0 where nobody lives there.</summary>
    public double Share => Villages.Sum(x => (long)x.Village.Population) is > 0 and var people ? Villages.Sum(x => x.Share * x.Village.Population) / people : 0;

    /// <summary>How many of these villages have reached the goal.</summary>
    public int AtGoal => Villages.Count(x => x.Share >= Goal);

    /// <summary>Reckons it. Pure.</summary>
    /// <param name="content">What the message says, and for where.</param>
    /// <param name="delivered">The recipients that have it.</param>
    /// <param name="villages">The district's villages.</param>
    public static Coverage Of(WarningProposalMessage content, IReadOnlyCollection<Recipient> delivered, IEnumerable<Village> villages) => new(
    [
        .. villages.Where(x => x.TownshipId == content.AreaId || content.MoreAreaIds.Contains(x.TownshipId, StringComparer.Ordinal))
            .OrderBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => new VillageShare(x, delivered.Count == 0 ? 0 : delivered.Max(y => ShareOf(y, x)))),
    ]);

    /// <summary>A village's own share stands before its township's; what the recipient does not name it does not reach.</summary>
    private static double ShareOf(Recipient recipient, Village village) =>
        recipient.Reach.TryGetValue(village.Id, out var own) ? own : recipient.Reach.GetValueOrDefault(village.TownshipId);
}
