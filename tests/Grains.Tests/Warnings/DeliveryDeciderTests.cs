using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using Haimen.Hazards;

namespace Haimen.Grains.Tests.Warnings;

public sealed class DeliveryDeciderTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_that_comes_twice_is_taken_once()
    {
        var once = Take(new DeliveriesState(), 1);
        Assert.Same(once, Take(once, 1));
    }

    [Fact]
    public void An_end_does_not_come_before_its_beginning()
    {
        var state = Take(Take(new DeliveriesState(), 1), 2);
        state = DeliveryDecider.Tried(state, 1, DeliveryAttempt.Failed("503"), Start);
        Assert.Null(DeliveryDecider.Due(state, Start));
        Assert.Equal(Start.AddSeconds(2), DeliveryDecider.NextAt(state));
        state = DeliveryDecider.Tried(state, 1, DeliveryAttempt.Taken, Start.AddSeconds(2));
        Assert.Equal(2, DeliveryDecider.Due(state, Start.AddSeconds(2))!.View.MessageNumber);
    }

    [Fact]
    public void Pauses_double_to_ten_minutes_and_heed_what_the_other_side_asks()
    {
        Assert.Equal([2, 4, 8, 16], Enumerable.Range(1, 4).Select(x => DeliveryDecider.Pause(x, TimeSpan.Zero).TotalSeconds));
        Assert.Equal(TimeSpan.FromMinutes(10), DeliveryDecider.Pause(29, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(60), DeliveryDecider.Pause(1, TimeSpan.FromSeconds(60)));
        Assert.Equal(TimeSpan.FromMinutes(10), DeliveryDecider.Pause(1, TimeSpan.FromDays(1)));
    }

    [Fact]
    public void What_is_given_up_stands_aside_for_the_next_and_can_be_taken_up_again_once()
    {
        var state = DeliveryDecider.Tried(Take(Take(new DeliveriesState(), 1), 2), 1, DeliveryAttempt.Refused("404"), Start);
        Assert.Equal((DeliveryState.Dead, "404"), (state.Entries[0].View.State, state.Entries[0].View.LastError));
        Assert.Equal(2, DeliveryDecider.Due(state, Start)!.View.MessageNumber);
        var again = DeliveryDecider.Retry(state, "r", Start);
        Assert.Equal(1, DeliveryDecider.Due(again, Start)!.View.MessageNumber);
        Assert.Same(again, DeliveryDecider.Retry(again, "r", Start));
    }

    [Fact]
    public void A_recipient_that_never_answers_is_given_up()
    {
        var state = Take(new DeliveriesState(), 1);
        var attempts = 0;
        while (DeliveryDecider.NextAt(state) is { } at)
        {
            state = DeliveryDecider.Tried(state, 1, DeliveryAttempt.Failed("timeout"), at);
            attempts++;
        }

        Assert.Equal((DeliveryDecider.MostAttempts, DeliveryState.Dead), (attempts, state.Entries[0].View.State));
    }

    private static DeliveriesState Take(DeliveriesState state, int number) => DeliveryDecider.Take(state, Warning(number), "r", Start);

    private static WarningView Warning(int number)
    {
        var content = new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1",
            Kind = "rainstorm",
            AreaId = "town",
            Colour = HazardGrade.Blue,
            Headline = new("暴雨", "Rainstorm"),
            Instruction = new("勿外出", "Stay in"),
        };
        return new WarningView
        {
            WarningId = "w1",
            Content = content,
            Stage = WarningStage.Issued,
            WorstColour = HazardGrade.Blue,
            DraftedAt = Start,
            Updates = 0,
            Messages = [.. Enumerable.Range(1, number).Select(x => new WarningMessage { Number = x, Kind = WarningMessageKind.Alert, Content = content, SentAt = Start, ExpiresAt = Start })],
        };
    }
}
