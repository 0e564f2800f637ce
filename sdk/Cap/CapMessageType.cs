namespace Haimen.Cap;

/// <summary>The nature of a message: CAP 1.2's <c>msgType</c>.</summary>
public enum CapMessageType
{
    /// <summary>First information.</summary>
    Alert,

    /// <summary>Replaces the messages that it refers to.</summary>
    Update,

    /// <summary>Takes back the messages that it refers to.</summary>
    Cancel,

    /// <summary>Acknowledges the messages that it refers to.</summary>
    Ack,

    /// <summary>Refuses the messages that it refers to; <c>note</c> says why.</summary>
    Error,
}
