using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Resources;

namespace Haimen.StormSilo;

/// <summary>
/// A network at its worst, chosen by a seed: calls of dispatch come late, come a second time after others have, or take effect
/// while their answer is lost. Questions are left alone, and the agenda's own calls are never repeated: nobody resends those.
/// </summary>
internal sealed class FaultyCalls(int seed) : IOutgoingGrainCallFilter
{
    private const double LateShare = 0.05;
    private const double TwiceShare = 0.05;
    private const double LostShare = 0.01;
    private const int LatestMs = 150;
    private const int LatestSecondMs = 2000;

    private static readonly AsyncLocal<bool> Repeating = new();
#pragma warning disable CA5394 // Choices of a test, not secrets.
    private readonly Random _random = new(seed);
#pragma warning restore CA5394

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (Repeating.Value || !Concerns(context))
        {
            await context.Invoke();
            return;
        }

        var fate = Draw();
        if (fate.LateMs > 0) await Task.Delay(fate.LateMs);
        if (fate.AgainMs > 0 && context.Grain is not IClockShardGrain) _ = AgainAsync(context, fate.AgainMs);
        await context.Invoke();
        if (fate.IsLost) throw new TimeoutException($"the answer of {context.MethodName} was lost on purpose");
    }

    private static bool Concerns(IOutgoingGrainCallContext context) =>
        context.Grain is IOrderedResource or IIncidentGrain or IDispatchGrain or IClockShardGrain
        && !context.MethodName.StartsWith("Get", StringComparison.Ordinal);

    private static async Task AgainAsync(IOutgoingGrainCallContext context, int afterMs)
    {
        var grain = context.Grain;
        var method = context.InterfaceMethod;
        var request = context.Request;
        var arguments = method.GetParameters()
            .Select((x, i) => x.ParameterType == typeof(CancellationToken) ? CancellationToken.None : request.GetArgument(i)).ToArray();
        await Task.Yield();
        Repeating.Value = true;
        await Task.Delay(afterMs);
        try
        {
            await (Task)method.Invoke(grain, arguments)!;
        }
#pragma warning disable CA1031 // Nobody waits for the answer of a message that came twice.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private (int LateMs, int AgainMs, bool IsLost) Draw()
    {
#pragma warning disable CA5394
        lock (_random)
        {
            return (
                _random.NextDouble() < LateShare ? _random.Next(1, LatestMs) : 0,
                _random.NextDouble() < TwiceShare ? _random.Next(1, LatestSecondMs) : 0,
                _random.NextDouble() < LostShare);
        }
#pragma warning restore CA5394
    }
}
