using System.Net;
using System.Text;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Makes one HTTP request and says what its answer means for a delivery. It follows no redirect, keeps no cookie and logs no address.</summary>
internal sealed class HttpSender(TimeProvider time) : IDisposable
{
    /// <summary>How long one request may take, connecting included.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private const int MostAnswerBytes = 64 << 10;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => _http.Dispose();

    /// <summary>Makes the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accepts">What the answer holds where it was taken; empty where the status says all.</param>
    /// <param name="cancellationToken">Cancels it; it is then thrown.</param>
    public async Task<DeliveryAttempt> SendAsync(HttpRequestMessage request, string accepts, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var attempt = Read(answer);
            return attempt.Delivered && accepts.Length > 0 && !(await BeginningAsync(answer, either.Token)).Contains(accepts, StringComparison.Ordinal)
                ? DeliveryAttempt.Failed($"HTTP {(int)answer.StatusCode}, but its answer is not that of a message taken")
                : attempt;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryAttempt.Failed($"no answer within {Deadline.TotalSeconds:0} s");
        }
        catch (IOException)
        {
            return DeliveryAttempt.Failed("its answer broke off");
        }
        catch (HttpRequestException e)
        {
            return DeliveryAttempt.Failed(e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "its host's name is not known",
                HttpRequestError.ConnectionError => "no connection",
                HttpRequestError.SecureConnectionError => "no secure connection: its certificate is not trusted, or it speaks no TLS",
                _ => "it broke off, or its answer is no HTTP",
            });
        }
    }

    /// <summary>Whether it was taken, may be taken later, or never will be.</summary>
    private DeliveryAttempt Read(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            _ when answer.IsSuccessStatusCode => DeliveryAttempt.Taken,
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => DeliveryAttempt.Failed($"HTTP {status}", RetryAfter(answer)),
            >= HttpStatusCode.BadRequest => DeliveryAttempt.Refused($"HTTP {status}"),
            _ => DeliveryAttempt.Refused($"HTTP {status}: redirects are not followed"),
        };
    }

    /// <summary>The beginning of an answer's body.</summary>
    private static async Task<string> BeginningAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostAnswerBytes];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken));
    }

    /// <summary>RFC 9110, 10.2.3: seconds or a date.</summary>
    private TimeSpan RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
