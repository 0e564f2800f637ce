using Haimen.Grains.Effects;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents;

/// <summary>Tells partners what is asked of them. A text goes out once for each revision and partner, however often it is sent.</summary>
internal sealed partial class IncidentGrain
{
    private async Task CallAsync(AidRequestState request, List<Answer> answers, CancellationToken cancellationToken)
    {
        if (request.ToTell is not { } what) return;
        var texts = new AidTexts(_district, _state);
        foreach (var partner in request.Request.Partners)
        {
            await EmitAsync(
                $"{request.Request.RequestId}/{partner}/{what}",
                request.IsOpen ? EffectKind.MutualAidRequested : EffectKind.MutualAidWithdrawn,
                request.IsOpen ? texts.Requested(request, partner) : texts.Withdrawn(request, partner),
                CallOf(request, partner, "", request.IsOpen ? _state.ShortOf(request.Request.Kind, request.Request.Resource) : 0),
                cancellationToken);
        }

        answers.Add(new PartnerTold(request.Request.RequestId, what));
    }

    private async Task CallAsync(AidAnswerState answer, List<Answer> answers, CancellationToken cancellationToken)
    {
        if (answer.ToTell is not { } what || _state.FindAidRequest(answer.Answer.RequestId) is not { } request) return;
        var texts = new AidTexts(_district, _state);
        await EmitAsync(
            $"{answer.Answer.AnswerId}/{what}",
            answer.Wanted > 0 ? EffectKind.MutualAidAccepted : EffectKind.MutualAidReleased,
            answer.Wanted > 0 ? texts.Accepted(answer) : texts.Released(answer),
            CallOf(request, answer.Answer.Partner, answer.Answer.AnswerId, answer.Wanted),
            cancellationToken);
        answers.Add(new PartnerTold(answer.Answer.AnswerId, what));
    }

    private AidCall CallOf(AidRequestState request, string partner, string answerId, int quantity) => new()
    {
        IncidentId = _id,
        RequestId = request.Request.RequestId,
        AnswerId = answerId,
        Partner = partner,
        Kind = request.Request.Kind,
        Resource = request.Request.Resource,
        Quantity = quantity,
        AnswerBy = request.Request.AnswerBy,
    };

    private Task EmitAsync(string id, EffectKind kind, LocalizedText text, AidCall call, CancellationToken cancellationToken) =>
        _grains.GetGrain<IEffectsGrain>(_realm.Key("effects")).EmitAsync(
            new Effect { Id = id, Kind = kind, Actor = GrainContext.GrainId, Text = text, At = _clock.Now(_realm), Aid = call }, cancellationToken);
}
