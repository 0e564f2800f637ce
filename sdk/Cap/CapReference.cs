namespace Haimen.Cap;

/// <summary>A message that another refers to, as <c>references</c> lists it.</summary>
/// <param name="Sender">Its sender.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Sent">When it was sent, as that message wrote it.</param>
public sealed record CapReference(string Sender, string Identifier, string Sent);
