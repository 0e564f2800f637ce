using System.Text;
using CsCheck;

namespace Haimen.Client.Tests;

/// <summary>Whatever is sent to a route, the host refuses it in words and never fails.</summary>
public sealed class FuzzedBodiesTests(ServingCentre centre)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "-1", "1e999", "NaN", "\"commandId\":\"~x\"", "\"commandId\":\"a\"", "\"reason\":\"r\"", "\"level\":99", "\"level\":\"HAZARD_GRADE_RED\"",
        "\"readings\":[{\"sensorId\":\"rain-changle-02\",\"at\":\"0001-01-01T00:00:00Z\",\"value\":\"NaN\"}]", "\"at\":\"9999-12-31T23:59:59Z\"", "\"place\":{\"lon\":181,\"lat\":0}", "\"input\":{\"x\":[1,{\"y\":null}]}",
        "\"quantity\":-2147483648", "\"realm\":\"drill-x\"", "\"values\":{\"a\":1e308}", "\"\\u0000\"", "\"海门\"", "\uD800",
    ];

    private static readonly Gen<string> Body = Gen.OneOf(
        Gen.OneOfConst(Pieces).Array[0, 12].Select(string.Concat),
        Gen.OneOfConst(Pieces).Array[0, 5].Select(x => $"{{{string.Join(',', x)}}}"),
        Gen.String[0, 40]);

    public static TheoryData<string> Methods => [.. AnyMethod.WithRoute.Select(x => x.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_body_that_makes_no_sense_is_refused_in_words(string name)
    {
        var method = AnyMethod.WithRoute.Single(x => x.FullName == name);
        await Body.SampleAsync(
            async body =>
            {
                using var request = AnyMethod.OverHttp(method, Samples.Empty(method));
                if (request.Method == HttpMethod.Get) request.RequestUri = new Uri($"{request.RequestUri!.OriginalString.Split('?')[0]}?{Uri.EscapeDataString(Clean(body))}={Uri.EscapeDataString(Clean(body))}&pageSize=7", UriKind.Relative);
                else request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await centre.Http.SendAsync(request, TestContext.Current.CancellationToken);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode < 500, $"{name} answers {(int)answer.StatusCode} to {body}: {text}");
                if (!answer.IsSuccessStatusCode) Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            },
            iter: 25,
            threads: 1);
    }

    private static string Clean(string text) => string.Concat(text.Where(x => !char.IsSurrogate(x)));
}
