namespace Haimen.Grains.Townships;

/// <summary>A village's durable state: who was moved.</summary>
[GenerateSerializer, Immutable, Alias("haimen.village-state")]
internal sealed record VillageState
{
    /// <summary>By order id.</summary>
    [Id(0)] public Evacuees[] Away { get; init; } = [];

    public int PeopleAway => Away.Sum(x => x.People);

    /// <summary>People leave; no more than are at home. Of an order's people who left, those who did not arrive count as at home again.</summary>
    public VillageState Leave(int residents, string orderId, string shelterId, int people)
    {
        if (Array.Find(Away, x => x.OrderId == orderId) is { } known)
            return people >= known.People ? this : this with { Away = Array.ConvertAll(Away, x => x.OrderId == orderId ? x with { People = Math.Max(0, people) } : x) };
        var leaving = Math.Clamp(people, 0, residents - PeopleAway);
        return this with { Away = [.. Away.Append(new Evacuees(orderId, shelterId, leaving)).OrderBy(x => x.OrderId, StringComparer.Ordinal)] };
    }

    /// <summary>They are back.</summary>
    public VillageState ComeHome(string orderId) =>
        Array.Exists(Away, x => x.OrderId == orderId) ? this with { Away = [.. Away.Where(x => x.OrderId != orderId)] } : this;
}
