using System.ComponentModel.DataAnnotations;

namespace Haimen.Host.Warnings;

/// <summary>In whose name alerts are sent; <c>HAIMEN_ALERTS__SENDER</c> and <c>HAIMEN_ALERTS__SENDERNAME</c>.</summary>
internal sealed class AlertOptions
{
    /// <summary>CAP's <c>sender</c>. The default is a name that nobody can have, so that an alert of a host that was not set up is known by it.</summary>
    [RegularExpression("^[^ ,<&\\s]{1,200}$", ErrorMessage = "HAIMEN_ALERTS__SENDER: must be 1 to 200 characters without space, comma, < or &")]
    public string Sender { get; set; } = "command-centre.invalid";

    /// <summary>CAP's <c>senderName</c>, for people; empty for the district's command centre.</summary>
    [StringLength(200, ErrorMessage = "HAIMEN_ALERTS__SENDERNAME: must be at most 200 characters")]
    public string SenderName { get; set; } = "";
}
