using Haimen.Grains.Incidents.State;

namespace Haimen.Grains.Incidents;

/// <summary>Shows the state of mutual aid to people and programs.</summary>
internal static class AidViews
{
    /// <summary>Every level that was asked.</summary>
    /// <param name="state">The incident.</param>
    public static AidView[] Of(IncidentState state) =>
    [
        .. state.AidOwn.SelectMany(o => Own(state, o)),
        .. state.AidRequests.Select(r => ToView(state, r)),
    ];

    private static AidView[] Own(IncidentState state, AidOwnState own)
    {
        var sought = own.Sought;
        var ended = state.ShortOf(sought.Kind, sought.Resource) == 0;
        var township = new AidView
        {
            RequestId = "",
            Tier = AidTier.Township,
            Kind = sought.Kind,
            Resource = sought.Resource,
            Quantity = sought.Needed,
            Granted = sought.FromTownship,
            AskedAt = own.At,
            AnswerBy = own.At,
            Progress = ended ? AidRequestProgress.Ended : AidRequestProgress.Answered,
            PlanId = sought.PlanId,
        };
        return [township, township with { Tier = AidTier.District, Quantity = sought.Needed - sought.FromTownship, Granted = sought.FromDistrict }];
    }

    private static AidView ToView(IncidentState state, AidRequestState request) => new()
    {
        RequestId = request.Request.RequestId,
        Tier = request.Request.Tier,
        Kind = request.Request.Kind,
        Resource = request.Request.Resource,
        Quantity = request.Quantity,
        Granted = state.GrantedOf(request.Request.RequestId),
        AskedAt = request.AskedAt,
        AnswerBy = request.Request.AnswerBy,
        EndedAt = request.EndedAt,
        Progress = !request.IsOpen ? AidRequestProgress.Ended
            : request.AllAnswered ? AidRequestProgress.Answered
            : request.Overdue ? AidRequestProgress.Overdue
            : AidRequestProgress.Asked,
        Partners = request.Request.Partners,
        Answers = [.. state.AidAnswers.Where(a => a.Answer.RequestId == request.Request.RequestId).Select(ToView)],
    };

    private static AidAnswerView ToView(AidAnswerState answer) => new()
    {
        AnswerId = answer.Answer.AnswerId,
        Partner = answer.Answer.Partner,
        AnsweredAt = answer.AnsweredAt,
        Offered = answer.Answer.Offered,
        Granted = answer.Answer.Shares.Sum(s => s.Quantity),
        ExpectedAt = answer.Answer.Offered > 0 ? answer.ExpectedAt : null,
        Reason = answer.Answer.Reason,
        Progress = answer.Progress,
        ArrivedAt = answer.ArrivedAt,
        ReleasedAt = answer.ReleasedAt,
        EndedAt = answer.ReturnedAt ?? answer.LapsedAt,
        ReturnPresumed = answer.ReturnPresumed,
        Shares =
        [
            .. answer.Shares.Select(s => new AidShareView
            {
                NeedId = s.Share.NeedId,
                Quantity = s.Share.Quantity,
                Place = s.Share.Place,
                VillageId = s.Share.VillageId,
                PumpCapacityM3H = s.Share.Quantity * answer.Answer.PumpCapacityM3H,
                ReleasedAt = s.ReleasedAt,
            }),
        ],
    };
}
