namespace Haimen.Host.Tests.Storage;

public sealed class EmbeddedEventLogTests(EmbeddedStoreFixture fixture) : EventLogTests(fixture), IClassFixture<EmbeddedStoreFixture>;
