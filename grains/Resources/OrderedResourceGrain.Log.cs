using Haimen.Grains.Realms;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Resources;

internal abstract partial class OrderedResourceGrain<TState>
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not tell others of what it has done; it will be woken to try again.")]
    private partial void LogNotTold(Exception exception, ActorKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not write its state; it starts anew from what is stored.")]
    private partial void LogNotWritten(Exception exception, ActorKey key);
}
