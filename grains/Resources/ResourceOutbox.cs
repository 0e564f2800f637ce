namespace Haimen.Grains.Resources;

/// <summary>What the last decisions have yet to tell others; written together with the state that they led to.</summary>
[GenerateSerializer, Immutable, Alias("haimen.outbox")]
internal sealed record ResourceOutbox
{
    /// <summary>For incidents, in order.</summary>
    [Id(0)] public Notice[] Notices { get; init; } = [];

    /// <summary>For crews, in order.</summary>
    [Id(1)] public CrewMessage[] Messages { get; init; } = [];

    /// <summary>Whether something came free, which dispatch may be waiting for.</summary>
    [Id(2)] public bool Freed { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Notices.Length == 0 && Messages.Length == 0 && !Freed;

    /// <summary>This, and after it another.</summary>
    public ResourceOutbox Then(ResourceOutbox next) => IsEmpty ? next : next.IsEmpty ? this : new ResourceOutbox
    {
        Notices = [.. Notices, .. next.Notices],
        Messages = [.. Messages, .. next.Messages],
        Freed = Freed || next.Freed,
    };
}
