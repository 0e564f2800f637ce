using CsCheck;
using Haimen.Grains.Identity;

namespace Haimen.Grains.Tests.Identity;

/// <summary>Tokens as they are written and read.</summary>
public sealed class TokenTextTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcxyz0189-."], 1, 64];

    [Fact]
    public void A_token_is_read_as_it_was_made() => Name.Sample(name =>
    {
        var made = TokenText.New(name, out var token);
        Assert.True(TokenText.TryRead(token, out var read));
        Assert.Equal(made, read);
        Assert.DoesNotContain(made.SecretHash, token, StringComparison.Ordinal);
    });

    [Fact]
    public void No_two_tokens_are_alike() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => { TokenText.New("a", out var token); return token; }).Distinct().Count());

    [Fact]
    public void Whatever_else_is_brought_is_no_token_and_no_fault() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["ha1.YWRtaW4=/+_-"], 0, 90]).Sample(text => { TokenText.TryRead(text, out _); });

    [Fact]
    public void A_token_with_a_letter_changed_has_another_hash()
    {
        TokenText.New("wang", out var token);
        Assert.True(TokenText.TryRead(token, out var right));
        Assert.True(TokenText.TryRead(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), out var wrong));
        Assert.NotEqual(right.SecretHash, wrong.SecretHash);
    }
}
