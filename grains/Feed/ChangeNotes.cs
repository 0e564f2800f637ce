using Haimen.Grains.Realms;

namespace Haimen.Grains.Feed;

/// <summary>How an actor says that it has changed.</summary>
internal static class ChangeNotes
{
    /// <summary>Says it, where the host wants to know: one that runs a drill by itself does not.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="realm">Its realm.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id within the realm.</param>
    public static void NoteChange(this IGrainBase actor, RealmId realm, ChangedKind kind, string id) =>
        (actor.GrainContext.ActivationServices.GetService(typeof(IRealmChanges)) as IRealmChanges)?.Note(realm, kind, id);
}
