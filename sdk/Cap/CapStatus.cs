namespace Haimen.Cap;

/// <summary>How an alert is to be handled: CAP 1.2's <c>status</c>.</summary>
public enum CapStatus
{
    /// <summary>To be acted on by all who receive it.</summary>
    Actual,

    /// <summary>To be acted on only by those who take part in an exercise.</summary>
    Exercise,

    /// <summary>For the working of alert networks.</summary>
    System,

    /// <summary>A technical test, to be ignored by all.</summary>
    Test,

    /// <summary>A draft, not to be acted on.</summary>
    Draft,
}
