using Grpc.Core;
using Haimen.Grains.Drills;
using Haimen.Grains.Realms;
using Haimen.Host.Drills;

namespace Haimen.Host.Api.Calls;

/// <summary>
/// Where people's commands go: into the live realm, and into a drill that is under way on this host. In a drill a command is carried out between
/// two steps, at the drill's instant, and the drill's report tells of it. What sensors and devices send does not come this way: a drill has its own.
/// </summary>
internal sealed class RealmCommands(ICaller caller, DrillsUnderWay drills, TimeProvider time)
{
    /// <summary>The realm that a command names; live where it names none.</summary>
    /// <param name="realm">The name.</param>
    /// <exception cref="RpcException">It takes no commands: a fork, a drill that is over, or one that this host does not run.</exception>
    public RealmId Realm(string realm)
    {
        var id = Requests.Realm(realm);
        if (!id.IsLive) Find(id);
        return id;
    }

    /// <summary>Carries a command out.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="context">The call.</param>
    /// <param name="command">What is done; who, when and which operation is filled in here.</param>
    /// <param name="act">Does it, at the realm's instant; a refusal means that nothing was done.</param>
    /// <exception cref="RpcException">It was refused.</exception>
    public async Task<T> RunAsync<T>(RealmId realm, ServerCallContext context, PersonsCommand command, Func<DateTimeOffset, CancellationToken, Task<T>> act)
    {
        if (realm.IsLive) return await act(time.GetUtcNow(), context.CancellationToken);
        var drill = Find(realm);
        var answer = default(T);
        var inTime = await drill.BetweenStepsAsync(async moment => answer = await ActAsync(drill, moment, context, command, act), context.CancellationToken);
        return inTime ? answer! : throw IsOver(drill);
    }

    /// <summary>Once it has begun it is not cancelled: the next step must not overtake it.</summary>
    private async Task<T> ActAsync<T>(
        DrillUnderWay drill, DrillMoment moment, ServerCallContext context, PersonsCommand command, Func<DateTimeOffset, CancellationToken, Task<T>> act)
    {
        RealmClock.Set(drill.Run.Realm, moment.Now, moment.Seed);
        RealmDomains.Set(moment.Domains);
        try
        {
            var answer = await act(moment.Now, CancellationToken.None);
            await NoteAsync();
            return answer;
        }
        catch (Exception e) when (e is not RpcException)
        {
            // What became of it is not known: it may have been done.
            await NoteAsync();
            throw;
        }

        Task NoteAsync() => drill.Run.Conductor.NoteAsync(command.ToReport(caller.Name, OperationOf(context), moment.Now), CancellationToken.None);
    }

    private static string OperationOf(ServerCallContext context) => context.Method[(context.Method.LastIndexOf('.') + 1)..].Replace('/', '.');

    private DrillUnderWay Find(RealmId realm)
    {
        if (!realm.Value.StartsWith("drill-", StringComparison.Ordinal))
            throw Refusal.Command($"realm '{realm}' takes no commands; only live does, and a drill while it is under way");
        var drill = drills.Find(realm.Value) ?? throw Refusal.NotFound("drill on this host", realm.Value);
        return drill.IsOver ? throw IsOver(drill) : drill;
    }

    private static RpcException IsOver(DrillUnderWay drill) => Refusal.Command($"{drill.Realm} is over; a drill takes commands only while it is under way");
}
