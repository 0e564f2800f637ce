namespace Haimen.Host.Api.Calls;

/// <summary>Who makes the call under way: what it does is written down under this name.</summary>
internal interface ICaller
{
    /// <summary>The name; not empty.</summary>
    string Name { get; }

    /// <summary>The roles, e.g. <c>commander</c>.</summary>
    IReadOnlySet<string> Roles { get; }
}
