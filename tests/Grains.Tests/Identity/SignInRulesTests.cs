using Haimen.Grains.Identity;

namespace Haimen.Grains.Tests.Identity;

/// <summary>What a password must be, and how often it may be wrong.</summary>
public sealed class SignInRulesTests
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(1000, 15)]
    public void A_lock_comes_with_the_fifth_failure_and_grows_to_a_quarter_of_an_hour(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SignInRules.LockAfter(failures));

    [Theory]
    [InlineData("eleven char", false)]
    [InlineData("twelve chars", true)]
    [InlineData("海门区防汛值班室的长口令一二", true)]
    [InlineData("aaaaaaaaaaaabcd", false)]
    [InlineData("hello WANG hello", false)]
    public void A_password_is_long_and_is_not_the_name(string password, bool allowed) => Assert.Equal(allowed, PasswordRules.Refuse("wang", password) is null);

    [Fact]
    public void A_one_time_secret_is_a_password_that_is_allowed() =>
        Assert.All(Enumerable.Range(0, 100).Select(_ => PasswordRules.NewSecret()), x => Assert.Null(PasswordRules.Refuse("wang", x)));

    [Theory]
    [InlineData("wang", true)]
    [InlineData("gauges.pump-house", true)]
    [InlineData("", false)]
    [InlineData("Wang", false)]
    [InlineData("wang/../x", false)]
    [InlineData("王", false)]
    public void A_name_is_of_few_letters(string name, bool allowed) => Assert.Equal(allowed, AccountKeys.IsName(name));
}
