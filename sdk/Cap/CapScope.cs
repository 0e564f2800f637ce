namespace Haimen.Cap;

/// <summary>For whom an alert is: CAP 1.2's <c>scope</c>.</summary>
public enum CapScope
{
    /// <summary>For everyone.</summary>
    Public,

    /// <summary>For those whom <c>restriction</c> names.</summary>
    Restricted,

    /// <summary>For those whom <c>addresses</c> names.</summary>
    Private,
}
