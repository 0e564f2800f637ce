using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Hazards.Tests.Models;

public sealed class ModelInputTests
{
    [Fact]
    public void A_number_is_read_within_its_range()
    {
        var input = Read("""{"a":1,"b":-2.5,"c":0}""");
        Assert.Equal(1, input.Number("a", ModelRange.Positive));
        Assert.Equal(-2.5, input.Number("b", ModelRange.Finite));
        Assert.Equal(0, input.Number("c", ModelRange.NonNegative));
        input.Complete();
        Assert.False(input.Extrapolated);
    }

    [Theory]
    [InlineData("""{"a":0}""", "0")]
    [InlineData("""{"a":"1"}""", "\"1\"")]
    [InlineData("""{"a":null}""", "null")]
    [InlineData("""{"a":[1]}""", "[1]")]
    [InlineData("""{"a":true}""", "true")]
    [InlineData("""{"a":1e400}""", "1e400")]
    [InlineData("""{}""", "(missing)")]
    public void A_refusal_names_the_field_the_value_and_the_range(string json, string value)
    {
        var refusal = Assert.Throws<ModelInputException>(() => Read(json).Number("a", ModelRange.Positive));
        Assert.Equal(("a", value), (refusal.Field, refusal.Value));
        Assert.Contains("more than 0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_value_is_shown_short() =>
        Assert.True(Assert.Throws<ModelInputException>(() => Read($$"""{"a":"{{new string('x', 5_000)}}"}""").Number("a", ModelRange.Finite)).Message.Length < 200);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_refused(double value) =>
        Assert.Throws<ModelInputException>(() => new ModelInput(new JsonObject { ["a"] = value }).Number("a", ModelRange.Finite));

    [Fact]
    public void An_optional_number_falls_back_only_where_it_is_left_out()
    {
        Assert.Equal(7, Read("{}").Number("a", ModelRange.Positive, 7));
        Assert.Equal(2, Read("""{"a":2}""").Number("a", ModelRange.Positive, 7));
        Assert.Throws<ModelInputException>(() => Read("""{"a":null}""").Number("a", ModelRange.Positive, 7));
    }

    [Fact]
    public void A_field_that_nobody_asked_for_is_refused_here_and_within()
    {
        var input = Read("""{"a":1,"in":{"b":2,"typo":3}}""");
        input.Number("a", ModelRange.Finite);
        input.Nested("in").Number("b", ModelRange.Finite);
        Assert.Equal("in.typo", Assert.Throws<ModelInputException>(input.Complete).Field);
    }

    [Fact]
    public void The_same_field_twice_is_refused() =>
        Assert.Equal("input", Assert.Throws<ModelInputException>(() => Read("""{"a":1,"a":2}""")).Field);

    [Fact]
    public void A_value_outside_what_the_source_covers_marks_the_whole_input()
    {
        var input = Read("""{"rows":[{"a":5},{"a":50}]}""");
        foreach (var row in input.Objects("rows")) row.Number("a", ModelRange.NonNegative.Covering(1, 10));
        Assert.True(input.Extrapolated);
    }

    [Fact]
    public void A_choice_a_whole_number_and_arrays_are_strict()
    {
        var input = Read("""{"class":"D","n":3,"half":3.5,"list":[1,2],"wrong":"G"}""");
        Assert.Equal("D", input.Choice("class", "A", "B", "C", "D", "E", "F"));
        Assert.Equal(3, input.WholeNumber("n", 1, 5));
        Assert.Equal([1, 2], input.Numbers("list", ModelRange.Finite));
        Assert.Contains("A, B", Assert.Throws<ModelInputException>(() => input.Choice("wrong", "A", "B")).Message, StringComparison.Ordinal);
        Assert.Throws<ModelInputException>(() => input.WholeNumber("half", 1, 5));
        Assert.Equal("list[1]", Assert.Throws<ModelInputException>(() => input.Numbers("list", ModelRange.Between(0, 1.5))).Field);
        Assert.Throws<ModelInputException>(() => input.Numbers("list", ModelRange.Finite, minCount: 3));
        Assert.Throws<ModelInputException>(() => input.Objects("list"));
        Assert.Throws<ModelInputException>(() => input.Nested("list"));
    }

    [Theory]
    [InlineData(0, 100, "0 to 100")]
    [InlineData(-1.5, 2, "-1.5 to 2")]
    public void A_range_says_itself_in_words(double min, double max, string words)
    {
        var range = ModelRange.Between(min, max).Covering(min, null);
        var field = range.Field("x", "m");
        Assert.Equal((words, "m", "number"), (field.Allowed, field.Unit, field.Type));
        Assert.EndsWith("or more", field.Published, StringComparison.Ordinal);
    }

    private static ModelInput Read(string json) => new(JsonNode.Parse(json)!.AsObject());
}
