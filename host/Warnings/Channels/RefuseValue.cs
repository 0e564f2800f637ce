namespace Haimen.Host.Warnings.Channels;

/// <summary>Takes down a fault in the file of channels without repeating the value.</summary>
/// <param name="message">What is allowed.</param>
/// <param name="path">Where it stands: names and positions.</param>
internal delegate void RefuseValue(string message, params ReadOnlySpan<object> path);
