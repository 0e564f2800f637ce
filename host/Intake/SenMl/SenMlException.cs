namespace Haimen.Host.Intake.SenMl;

/// <summary>What was sent is not SenML, or not of the kind that readings are; the message says where and why.</summary>
internal sealed class SenMlException(string message) : Exception(message);
