namespace Haimen.Host.Tests.Storage;

public sealed class RedisEventLogTests(RedisStoreFixture fixture) : EventLogTests(fixture), IClassFixture<RedisStoreFixture>;
