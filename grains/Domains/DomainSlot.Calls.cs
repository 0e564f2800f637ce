using System.Text.Json.Nodes;
using Haimen.Grains.Domains.Answers;
using Haimen.Grains.Domains.Containment;
using Haimen.Grains.Realms;
using Haimen.Grains.States;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Migrations;
using Haimen.Hazards.Models;
using Haimen.Hazards.Simulation;

namespace Haimen.Grains.Domains;

/// <content>Calls to the domain: contained, checked, and stamped with the version that answered.</content>
internal sealed partial class DomainSlot
{
    /// <summary>Judges an area.</summary>
    /// <param name="situation">The area; its state is set here.</param>
    /// <param name="kept">The domain's own state, perhaps of another version; read under the same hold as it is used.</param>
    /// <param name="context">Time and chance; the budget is the slot's part.</param>
    /// <param name="realm">The realm that asks.</param>
    public async Task<DomainAnswer<AreaAssessment>> AssessAsync(AreaSituation situation, KeptState kept, DomainContext context, RealmId realm)
    {
        var state = kept.Copy();
        var answer = await CallAsync(DomainFunction.Assess, realm, situation.AreaId, context, (version, granted, limits) => Assess(version, situation, state, granted, limits));
        if (answer.Answer is { } assessment && realm.IsLive) _shadow?.OfferAssessment(situation, state, context, assessment);
        return answer;
    }

    /// <summary>Moves an asset forward.</summary>
    /// <param name="situation">The asset; its state is set here.</param>
    /// <param name="kept">The domain's own state, perhaps of another version.</param>
    /// <param name="context">Time and chance.</param>
    /// <param name="realm">The realm that asks.</param>
    /// <param name="areaId">The area that it belongs to, by which it is pinned.</param>
    public async Task<DomainAnswer<AssetUpdate>> UpdateAssetAsync(AssetSituation situation, KeptState kept, DomainContext context, RealmId realm, string areaId)
    {
        var state = kept.Copy();
        var answer = await CallAsync(DomainFunction.UpdateAsset, realm, areaId, context, (version, granted, limits) => UpdateAsset(version, situation, state, granted, limits));
        if (answer.Answer is { } update && realm.IsLive) _shadow?.OfferUpdate(situation, state, context, update);
        return answer;
    }

    /// <summary>Runs a published model.</summary>
    /// <exception cref="ModelInputException">The input was refused; the message names field, value and allowed range.</exception>
    public async Task<DomainAnswer<JsonObject>> RunModelAsync(string name, JsonObject input, DateTimeOffset now)
    {
        ModelInputException? refusal = null;
        var answer = await CallAsync(DomainFunction.RunModel, RealmId.Live, "", new DomainContext(now, 0), (version, granted, _) =>
        {
            try
            {
                var model = version.Code().Models.First(x => x.Descriptor.Name == name);
                // As text and back, so that nothing of the plugin is in it, and no NaN.
                return (JsonNode.Parse(model.Run(input, granted.Cancellation).ToJsonString())!.AsObject(), (string?)null);
            }
            catch (ModelInputException e)
            {
                refusal = new ModelInputException(e.Field, e.Value, e.Allowed);
                return ([], null);
            }
        });
        return refusal is null ? answer : throw refusal;
    }

    /// <summary>
    /// Starts the truth of a drill on the version that serves now, which it keeps to its end. It runs on the drill's own thread: what it
    /// throws and what is not finite ends the drill, but a truth that never comes back holds the drill.
    /// </summary>
    /// <exception cref="DomainFailedException">It could not be started.</exception>
    public HeldSimulation Simulate(SimulationSetup setup, DomainContext context)
    {
        var version = Hold(RealmId.Live, "") ?? throw new DomainFailedException(Id, _active.Version, new DomainFailure(DomainFunction.Simulate, DomainFailureKind.Unavailable, Unavailable ?? ""));
        try
        {
            return new HeldSimulation(version, version.Code().Simulate(setup, context with { Budget = _catalog.Limits.Budget }));
        }
#pragma warning disable CA1031 // Foreign code may throw anything.
        catch (Exception e)
#pragma warning restore CA1031
        {
            version.LetGo();
            throw new DomainFailedException(Id, version.Version, DomainFailure.From(DomainFunction.Simulate, e));
        }
    }

    internal static (AreaAssessment Answer, string? BeginsAnew) Assess(DomainVersion version, AreaSituation situation, KeptState kept, DomainContext context, DomainLimits limits)
    {
        var (state, beginsAnew) = StateMigrations.Read(kept, version.Code(), StateOwner.Area, "");
        var mine = situation with { State = state };
        return (CheckedAssessment.Of(version.Code().Assess(mine, context), mine, version.Descriptor, limits), beginsAnew);
    }

    internal static (AssetUpdate Answer, string? BeginsAnew) UpdateAsset(DomainVersion version, AssetSituation situation, KeptState kept, DomainContext context, DomainLimits limits)
    {
        var (state, beginsAnew) = StateMigrations.Read(kept, version.Code(), StateOwner.Asset, situation.Site.Kind);
        return (CheckedAsset.Of(version.Code().UpdateAsset(situation with { State = state }, context), limits), beginsAnew);
    }

    private async Task<DomainAnswer<T>> CallAsync<T>(
        DomainFunction function, RealmId realm, string areaId, DomainContext context, Func<DomainVersion, DomainContext, DomainLimits, (T, string?)> call)
        where T : class
    {
        var limits = _catalog.Limits;
        var patience = function == DomainFunction.RunModel ? limits.BindBudget : realm.IsLive ? limits.Budget : limits.Budget * limits.VirtualFactor;
        for (var again = false; ; again = true)
        {
            if (Hold(realm, areaId) is not { } version)
                return new DomainAnswer<T> { Version = _active.Version, Failure = new DomainFailure(function, DomainFailureKind.Unavailable, $"no version serves: {Unavailable}"), AssessEvery = Descriptor.AssessEvery };
            try
            {
                var result = await _threads.RunAsync(function, patience, token => call(version, context with { Budget = limits.Budget, Cancellation = token }, limits));
                var answer = new DomainAnswer<T> { Version = version.Version, StateVersion = version.Descriptor.StateVersion, AssessEvery = version.Descriptor.AssessEvery };
                if (result.Failure is not { } failure)
                {
                    version.Breaker.Succeeded(function);
                    if (version.Quarantine is not null) Recovered(version);
                    return answer with { Answer = result.Answer.Item1, BeginsAnew = result.Answer.Item2 };
                }

                if (version.Breaker.Failed(failure)) Quarantine(version, failure);
                // What broke it is asked of the version that serves now, once.
                if (again || version.Quarantine is null || _active == version) return answer with { Failure = failure };
            }
            finally
            {
                version.LetGo();
            }
        }
    }
}
