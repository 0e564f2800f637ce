using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Dispatch;

internal sealed partial class DispatchGrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Key} plan {Plan}: {Needs} needs, {Orders} orders, {Unmet} units unmet, cost {Cost}, at least {LowerBound}, by {Method}.")]
    private partial void LogPlanned(ActorKey key, string plan, int needs, int orders, int unmet, double cost, double lowerBound, string method);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} order {OrderId} was refused: {Refusal}.")]
    private partial void LogRefused(ActorKey key, string orderId, string refusal);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} plans greedily, the solver failed: {Failure}.")]
    private partial void LogSolverFailed(ActorKey key, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} could not plan, and tries again.")]
    private partial void LogNotPlanned(Exception exception, ActorKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not ask {ResourceId} how it stands and plans without it.")]
    private partial void LogNotAsked(Exception exception, ActorKey key, string resourceId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not place {Plan} with {IncidentId}; its reservations are given back.")]
    private partial void LogNotPlaced(Exception exception, ActorKey key, string incidentId, string plan);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not give {OrderId} back; it runs out by itself.")]
    private partial void LogNotReleased(Exception exception, ActorKey key, string orderId);
}
