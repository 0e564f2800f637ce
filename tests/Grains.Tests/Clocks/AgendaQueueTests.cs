using CsCheck;
using Haimen.Grains.Clocks;

namespace Haimen.Grains.Tests.Clocks;

public sealed class AgendaQueueTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        Put,
        Remove,
        Take,
    }

    /// <summary>Few targets, names and instants, so that they meet often.</summary>
    private static readonly Gen<(Step Step, int Target, int Subject, int Minute)[]> Course =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 5]).Array[0, 100];

    [Fact]
    public void It_does_what_a_plain_list_would_do() => Course.Sample(course =>
    {
        var (queue, model) = (new AgendaQueue(), new List<Wake>());
        foreach (var (step, target, subject, minute) in course)
        {
            var wake = Wake(target, subject, minute);
            switch (step)
            {
                case Step.Put:
                    queue.Put(wake);
                    model.RemoveAll(x => Same(x, wake));
                    model.Add(wake);
                    break;
                case Step.Remove:
                    queue.Remove(wake);
                    model.RemoveAll(x => Same(x, wake));
                    break;
                default:
                    // A stable sort: of equal instants the one scheduled first.
                    var expected = model.OrderBy(x => x.Due).FirstOrDefault(x => x.Due <= wake.Due);
                    if (expected is not null) model.Remove(expected);
                    if (queue.TakeDue(wake.Due) != expected) return false;
                    break;
            }

            if (queue.Count != model.Count || queue.Holds(wake) != model.Exists(x => Same(x, wake))) return false;
            if (queue.NextDue != (model.Count == 0 ? null : model.Min(x => x.Due))) return false;
        }

        return true;
    });

    [Fact]
    public void A_wake_that_is_moved_goes_behind_those_of_the_same_instant()
    {
        var queue = new AgendaQueue();
        queue.Put(Wake(0, 0, 1));
        queue.Put(Wake(1, 0, 1));
        queue.Put(Wake(0, 0, 1));
        Assert.Equal(Wake(1, 0, 1), queue.TakeDue(Start.AddMinutes(1)));
        Assert.Equal(Wake(0, 0, 1), queue.TakeDue(Start.AddMinutes(1)));
        Assert.Null(queue.TakeDue(DateTimeOffset.MaxValue));
    }

    private static Wake Wake(int target, int subject, int minute) => new()
    {
        Target = GrainId.Create("test", $"live/{target}"),
        Name = "n",
        Subject = $"{subject}",
        Due = Start.AddMinutes(minute),
    };

    private static bool Same(Wake a, Wake b) => a.Target == b.Target && a.Name == b.Name && a.Subject == b.Subject;
}
