namespace Haimen.Host.Tests.Storage;

public sealed class RedisDueIndexTests(RedisStoreFixture fixture) : DueIndexTests(fixture), IClassFixture<RedisStoreFixture>;
