namespace Haimen.Hazards;

/// <summary>
/// A small random source whose sequence is fixed by its seed on every platform and runtime version
/// (SplitMix64; Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Not for secrets.
/// </summary>
public sealed class DeterministicRandom
{
    private ulong _state;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number; equal seeds give equal sequences.</param>
    public DeterministicRandom(ulong seed) => _state = seed;

    /// <summary>Derives a seed for one subject from a parent seed, so that subjects do not share a sequence (FNV-1a over UTF-16, then mixed).</summary>
    /// <param name="seed">The parent seed.</param>
    /// <param name="subject">The subject's stable name.</param>
    public static ulong Derive(ulong seed, string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var hash = 14695981039346656037UL;
        foreach (var c in subject)
        {
            hash ^= c;
            hash *= 1099511628211UL;
        }

        return Mix(hash ^ Mix(seed));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="exclusiveMax"/>).</summary>
    /// <param name="exclusiveMax">At least 1.</param>
    public int NextInt32(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        return (int)(NextDouble() * exclusiveMax);
    }

    /// <summary>A normally distributed number (Box–Muller).</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, 0 or more.</param>
    public double NextNormal(double mean, double standardDeviation)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return mean + (standardDeviation * radius * Math.Cos(2 * Math.PI * NextDouble()));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
