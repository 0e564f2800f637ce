namespace Haimen.Host.Identity.Audit;

/// <summary>What an entry of the audit log says.</summary>
internal enum AuditStage
{
    /// <summary>A command is about to run.</summary>
    Asked,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It failed; whether it took effect stands in the logs of what it touched.</summary>
    Failed,
}
