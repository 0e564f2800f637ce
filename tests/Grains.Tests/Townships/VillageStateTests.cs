using CsCheck;
using Haimen.Grains.Townships;

namespace Haimen.Grains.Tests.Townships;

public sealed class VillageStateTests
{
    private const int Residents = 1000;

    [Fact]
    public void At_home_and_away_are_all_residents_whatever_is_ordered() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 9], Gen.Int[-50, 700]).Array[0, 60].Sample(course =>
        {
            var state = new VillageState();
            var model = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var (leave, order, people) in course)
            {
                var id = $"o{order}";
                state = leave ? state.Leave(Residents, id, "shelter", people) : state.ComeHome(id);
                if (leave && model.TryGetValue(id, out var left)) model[id] = Math.Clamp(people, 0, left);
                else if (leave) model.Add(id, Math.Clamp(people, 0, Residents - model.Values.Sum()));
                else model.Remove(id);
                if (state.PeopleAway is < 0 or > Residents) return false;
                if (!state.Away.Select(x => (x.OrderId, x.People)).SequenceEqual(model.Select(x => (x.Key, x.Value)))) return false;
            }

            return true;
        });

    [Fact]
    public void An_order_repeated_changes_nothing()
    {
        var once = new VillageState().Leave(Residents, "o1", "shelter-a", 300);
        Assert.Same(once, once.Leave(Residents, "o1", "shelter-b", 500));
        var home = once.ComeHome("o1");
        Assert.Same(home, home.ComeHome("o1"));
        Assert.Equal(0, home.PeopleAway);
    }

    [Fact]
    public void Those_who_left_and_did_not_arrive_count_as_at_home() =>
        Assert.Equal(80, new VillageState().Leave(Residents, "o1", "s", 100).Leave(Residents, "o1", "s", 80).PeopleAway);

    [Fact]
    public void No_more_leave_than_are_at_home() =>
        Assert.Equal([600, 400], new VillageState().Leave(Residents, "o1", "s", 600).Leave(Residents, "o2", "s", 600).Away.Select(x => x.People));
}
