namespace Haimen.Grains.Storage;

/// <summary>A shard of the due index has a newer keeper: this one must change nothing and wake nobody any more.</summary>
/// <param name="shardKey">The shard.</param>
/// <param name="keeper">Who was refused.</param>
[GenerateSerializer, Alias("haimen.due-shard-taken")]
public sealed class DueShardTakenException(string shardKey, long keeper)
    : Exception($"Shard {shardKey} of the agenda has been taken over since keeper {keeper}; ask again, and the new one answers.");
