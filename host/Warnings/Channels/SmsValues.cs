namespace Haimen.Host.Warnings.Channels;

/// <summary>What is filled in into a gateway's templates. No record, for it would print the number.</summary>
/// <param name="phone">The number.</param>
/// <param name="text">The message.</param>
/// <param name="id">The message's id, the same at every attempt.</param>
/// <param name="secret">The secret; empty where there is none.</param>
internal sealed class SmsValues(string phone, string text, string id, string secret)
{
    /// <summary>What stands for what.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Places { get; } =
        [new(SmsGateway.Phone, phone), new(SmsGateway.Text, text), new(SmsGateway.MessageId, id), new(SmsGateway.SecretPlace, secret)];
}
