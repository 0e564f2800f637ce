namespace Haimen.Host.Tests.Storage;

public sealed class EmbeddedDueIndexTests(EmbeddedStoreFixture fixture) : DueIndexTests(fixture), IClassFixture<EmbeddedStoreFixture>;
