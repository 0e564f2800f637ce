using System.Security.Cryptography;
using System.Text;
using Haimen.Cap;
using Haimen.Grains.Warnings;

namespace Haimen.Host.Warnings.Channels;

/// <summary>A message on its way out.</summary>
/// <param name="Warning">The warning as it stood with it.</param>
/// <param name="Alert">The message as a CAP alert.</param>
internal sealed record Notice(WarningView Warning, CapAlert Alert)
{
    /// <summary>The message, the last of the warning's.</summary>
    public WarningMessage Message => Warning.Messages[^1];

    /// <summary>
    /// The id of the message to a recipient, the same at every attempt and after a restart. It holds no full stop, for the signature of
    /// Standard Webhooks has one between its parts.
    /// </summary>
    /// <param name="recipientId">The recipient.</param>
    public string IdFor(string recipientId) =>
        $"msg_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Alert.Sender}\n{Alert.Identifier}\n{recipientId}")).AsSpan(0, 16))}";
}
