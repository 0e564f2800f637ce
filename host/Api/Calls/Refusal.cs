using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Haimen.Host.Api.Calls;

/// <summary>Refusals that say what, where and what is allowed: the same over gRPC and over HTTP.</summary>
internal static class Refusal
{
    private const string Domain = "haimen";

    /// <summary>A field of the request is not as it must be.</summary>
    /// <param name="field">The field as JSON names it, e.g. <c>place.lon</c>.</param>
    /// <param name="value">What it is; null where it is missing.</param>
    /// <param name="allowed">What it must be, e.g. <c>1 to 100 characters</c>.</param>
    public static RpcException Field(string field, object? value, string allowed)
    {
        var shown = value is null ? null : Shorten(System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "");
        var words = shown is null ? $"{field}: is missing; must be {allowed}" : $"{field}: '{shown}' is not allowed; must be {allowed}";
        var info = new ErrorInfo { Domain = Domain, Reason = "FIELD_NOT_ALLOWED", Metadata = { ["field"] = field, ["allowed"] = allowed } };
        if (shown is not null) info.Metadata["value"] = shown;
        return Of(Code.InvalidArgument, words, info, new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Description = words } } });
    }

    /// <summary>The request has a field that the contract does not know.</summary>
    public static RpcException UnknownField(string field, string known)
    {
        var words = $"{Shorten(field)}: is not known; known are {known}";
        return Of(
            Code.InvalidArgument, words, new ErrorInfo { Domain = Domain, Reason = "FIELD_NOT_KNOWN", Metadata = { ["field"] = Shorten(field), ["allowed"] = known } },
            new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = Shorten(field), Description = words } } });
    }

    /// <summary>The request cannot be read or is not allowed, with the reason in words.</summary>
    public static RpcException Bad(string words) => Of(Code.InvalidArgument, words, new ErrorInfo { Domain = Domain, Reason = "REQUEST_NOT_ALLOWED" });

    /// <summary>There is no such thing.</summary>
    public static RpcException NotFound(string what, string id) => Of(
        Code.NotFound, $"there is no {what} '{Shorten(id)}'", new ErrorInfo { Domain = Domain, Reason = "NOT_FOUND", Metadata = { ["kind"] = what, ["id"] = Shorten(id) } });

    /// <summary>There is nothing to answer with.</summary>
    public static RpcException Nothing(string words) => Of(Code.NotFound, words, new ErrorInfo { Domain = Domain, Reason = "NOT_FOUND" });

    /// <summary>The command was understood and refused, as things stand.</summary>
    public static RpcException Command(string words) => Of(Code.FailedPrecondition, words, new ErrorInfo { Domain = Domain, Reason = "COMMAND_REFUSED" });

    /// <summary>Nobody has signed in, or not as anyone who is known.</summary>
    public static RpcException Unauthenticated(string words) => Of(Code.Unauthenticated, words, new ErrorInfo { Domain = Domain, Reason = "NOT_SIGNED_IN" });

    /// <summary>Whoever asks may not.</summary>
    public static RpcException Forbidden(string words) => Of(Code.PermissionDenied, words, new ErrorInfo { Domain = Domain, Reason = "NOT_ALLOWED" });

    /// <summary>Too much is asked; a little later it can be asked again.</summary>
    public static RpcException TooMany(string words, TimeSpan after) => Of(
        Code.ResourceExhausted, words, new ErrorInfo { Domain = Domain, Reason = "TOO_MANY" }, new RetryInfo { RetryDelay = Duration.FromTimeSpan(after) });

    /// <summary>A one-time secret must be changed into a password first.</summary>
    public static RpcException MustChangePassword() => Of(
        Code.FailedPrecondition, "the password is a one-time secret; change it first (POST /v1/session:changePassword)", new ErrorInfo { Domain = Domain, Reason = "PASSWORD_MUST_CHANGE" });

    /// <summary>Whether it took effect is unknown; the same id again is safe.</summary>
    public static RpcException Unanswered(string words, bool retry)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = "NOT_ANSWERED" };
        return retry ? Of(Code.Unavailable, words, info, new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) }) : Of(Code.Unavailable, words, info);
    }

    private static RpcException Of(Code code, string words, params Google.Protobuf.IMessage[] details) => new Google.Rpc.Status
    {
        Code = (int)code,
        Message = words.ReplaceLineEndings(" "),
        Details = { details.Select(Any.Pack) },
    }.ToRpcException();

    private static string Shorten(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
