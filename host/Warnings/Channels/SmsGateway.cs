namespace Haimen.Host.Warnings.Channels;

/// <summary>A message gateway's HTTP interface, as templates in which <c>{phone}</c>, <c>{text}</c>, <c>{id}</c> and <c>{secret}</c> are filled in.</summary>
internal sealed class SmsGateway
{
    public const string Phone = "{phone}";
    public const string Text = "{text}";
    public const string MessageId = "{id}";
    public const string SecretPlace = "{secret}";

    public required string Url { get; init; }

    public required HttpMethod Method { get; init; }

    public required string ContentType { get; init; }

    /// <summary>What is sent; empty for nothing.</summary>
    public required string Body { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>What its answer holds where it has taken a message; empty where the status says all.</summary>
    public required string Accepts { get; init; }

    /// <summary>What <c>{secret}</c> stands for; null where it stands nowhere.</summary>
    public Secret? Secret { get; init; }
}
