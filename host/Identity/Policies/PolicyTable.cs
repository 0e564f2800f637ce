using System.Collections.Frozen;
using Haimen.Grains.Identity;
using static Haimen.Grains.Identity.Role;

namespace Haimen.Host.Identity.Policies;

/// <summary>
/// Who may do what: the one table that the host asks, the docs print and a test walks. What is not in it is refused.
/// </summary>
internal static class PolicyTable
{
    private static readonly Role[] Everyone = [Viewer, Commander, DutyOfficer, TownshipOfficer, ResourceKeeper, BureauEngineer, DrillCoordinator, Operator];
    private static readonly Role[] Command = [Commander, DutyOfficer];
    private static readonly Role[] OnTheSpot = [Commander, DutyOfficer, TownshipOfficer];
    private static readonly Role[] Keepers = [Commander, DutyOfficer, TownshipOfficer, ResourceKeeper];

    /// <summary>All policies.</summary>
    public static IReadOnlyList<Policy> All { get; } =
    [
        // Health and signing in.
        Open("/health"), Open("/"), Open("/v1/hooks"),
        Open("IdentityService.SignIn") with { IsCommand = true }, Open("IdentityService.ChangePassword") with { IsCommand = true },

        // What everyone sees.
        .. Read(
            Everyone,
            "RegistryService.GetTownship", "RegistryService.ListTownships", "RegistryService.GetVillage", "RegistryService.ListVillages",
            "RegistryService.GetEnterprise", "RegistryService.ListEnterprises", "RegistryService.GetShelter", "RegistryService.ListShelters",
            "RegistryService.GetDepot", "RegistryService.ListDepots", "RegistryService.GetTeam", "RegistryService.ListTeams",
            "RegistryService.GetSensor", "RegistryService.ListSensors", "RegistryService.GetAsset", "RegistryService.ListAssets",
            "IncidentService.Get", "IncidentService.List", "IncidentService.ListOrders", "IncidentService.ListTimeline", "IncidentService.ExplainOrder", "IncidentService.CheckReplay",
            "ResourceService.GetTeamStatus", "ResourceService.ListTeamStatuses", "ResourceService.GetDepotStatus", "ResourceService.ListDepotStatuses",
            "ResourceService.GetShelterStatus", "ResourceService.ListShelterStatuses",
            "SensingService.GetLatest", "SensingService.ListLatest",
            "SituationService.ListRealms", "SituationService.GetAreaStatus", "SituationService.ListTownshipStatuses", "SituationService.GetVillageStatus",
            "SituationService.GetEnterpriseStatus", "SituationService.GetAssetStatus", "SituationService.ListAssetStatuses", "SituationService.ListEffects", "SituationService.ListRoadClosures",
            "WarningService.Get", "WarningService.List",
            "CatalogService.ListDomains", "CatalogService.ListModels", "CatalogService.RunModel",
            "PluginService.List", "PluginService.GetShadow", "PluginService.ListPins",
            "DrillService.ListScenarios", "DrillService.List", "DrillService.Get", "DrillService.GetReport",
            "IdentityService.ListPolicies",
            "FeedService.Watch", "/v1/realms"),
        .. Read([.. Everyone, Device], "IdentityService.WhoAmI"),
        .. Read([.. Everyone, Device], "/docs", "/openapi", "/grpc.reflection").Select(x => x with { TakesCookie = true }),

        .. Read(Everyone, "/drills").Select(x => x with { TakesCookie = true }),

        // Drills.
        .. Act(PolicyScope.District, [Commander], "DrillService.Start", "DrillService.Control", "DrillService.Inject"),

        // An incident.
        .. Act(PolicyScope.Township, OnTheSpot, "IncidentService.Report", "IncidentService.Verify", "IncidentService.RaiseLevel", "IncidentService.AddFact", "IncidentService.CompleteTask"),
        .. Act(PolicyScope.District, Command, "IncidentService.LowerLevel", "IncidentService.FollowDomain", "IncidentService.Dismiss", "IncidentService.Close", "IncidentService.Reopen"),
        .. Act(PolicyScope.District, Command, "IncidentService.ReplaceOrder", "IncidentService.RefuseOrder", "IncidentService.PinResource", "IncidentService.ForbidResource", "IncidentService.LiftResource"),
        .. Act(PolicyScope.District, Command, "IncidentService.AnswerAid", "IncidentService.AidArrived", "IncidentService.AidReturned"),
        // What waits for a commander, for the plans have it so: evacuation, and a warning to the public.
        .. Act(PolicyScope.District, [Commander], "IncidentService.ConfirmOrder", "WarningService.Approve"),
        .. Act(PolicyScope.District, Command, "WarningService.Draft", "WarningService.Issue", "WarningService.Update", "WarningService.Cancel"),
        .. Act(PolicyScope.District, [.. Command, Operator], "WarningService.RetryDelivery"),
        .. Read([.. Command, Operator], "WarningService.ListDeliveries").Select(x => x with { Scope = PolicyScope.District }),

        // Resources.
        .. Act(PolicyScope.Township, Keepers, "ResourceService.OpenShelter", "ResourceService.CloseShelter", "ResourceService.SetTeamInService"),
        .. Act(PolicyScope.Township, [.. Keepers, Device], "ResourceService.ReportProgress"),

        // What devices send. Readings are not commands: they are counted and kept, not written to the audit log one by one.
        .. Read([Device, Operator], "SensingService.PostReadings", "SensingService.StreamReadings", "/v1/senml").Select(x => x with { Scope = PolicyScope.Township }),
        .. Act(PolicyScope.Township, [.. Keepers, Device], "SensingService.ReportAsset"),

        // The host.
        .. Act(PolicyScope.District, [Operator], "PluginService.Install", "PluginService.Activate", "PluginService.RollBack", "PluginService.Pin", "PluginService.Unpin"),
        .. Act(PolicyScope.District, [Operator], "IdentityService.AddAccount", "IdentityService.SetGrants", "IdentityService.SetDisabled", "IdentityService.Unlock"),
        .. Act(PolicyScope.District, [Operator], "IdentityService.ResetPassword", "IdentityService.IssueToken", "IdentityService.RevokeToken"),
        .. Act(PolicyScope.Any, Everyone, "IdentityService.SignOut"),
        .. Read([Operator], "IdentityService.ListAccounts", "IdentityService.GetAccount").Select(x => x with { Scope = PolicyScope.District }),
        .. Read([Operator, BureauEngineer], "SensingService.ListParked"),
        .. Read([Operator, Commander], "AuditService.List", "AuditService.Verify").Select(x => x with { Scope = PolicyScope.District }),
        .. Read([Operator], "/dashboard").Select(x => x with { Scope = PolicyScope.District, TakesCookie = true }),
    ];

    private static readonly FrozenDictionary<string, Policy> ByOperation = All.ToFrozenDictionary(x => x.Operation, StringComparer.Ordinal);

    /// <summary>The addresses, the longest first.</summary>
    private static readonly Policy[] Doors = [.. All.Where(x => x.Operation[0] == '/').OrderByDescending(x => x.Operation.Length)];

    /// <summary>The policy of a method of the contract; null where it has none, and is refused.</summary>
    /// <param name="method">Its full name, e.g. <c>/haimen.v1.IncidentService/Verify</c>.</param>
    public static Policy? OfMethod(string method)
    {
        const string Package = "/haimen.v1.";
        if (method.StartsWith("/grpc.reflection.", StringComparison.Ordinal)) return ByOperation["/grpc.reflection"];
        return method.StartsWith(Package, StringComparison.Ordinal) ? ByOperation.GetValueOrDefault(method[Package.Length..].Replace('/', '.')) : null;
    }

    /// <summary>The policy of an address outside the contract; null where it has none, and is refused.</summary>
    /// <param name="path">The path.</param>
    public static Policy? OfAddress(string path) =>
        Array.Find(Doors, x => path == x.Operation || (x.Operation != "/" && path.StartsWith($"{x.Operation}/", StringComparison.Ordinal)) || (x.Operation != "/" && path.StartsWith($"{x.Operation}:", StringComparison.Ordinal)));

    private static Policy Open(string operation) => new() { Operation = operation, IsAnonymous = true };

    private static IEnumerable<Policy> Read(Role[] roles, params string[] operations) =>
        operations.Select(x => new Policy { Operation = x, Live = roles.ToFrozenSet(), Exercises = roles.ToFrozenSet() });

    /// <summary>A command. In drills and forks whoever runs them may do it too.</summary>
    private static IEnumerable<Policy> Act(PolicyScope scope, Role[] roles, params string[] operations) => operations.Select(
        x => new Policy { Operation = x, IsCommand = true, Scope = scope, Live = roles.ToFrozenSet(), Exercises = roles.Append(DrillCoordinator).ToFrozenSet() });
}
