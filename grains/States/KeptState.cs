namespace Haimen.Grains.States;

/// <summary>
/// A domain's own state with the version of its shape, and the state of the version before: a domain that goes back to that version
/// finds what it wrote.
/// </summary>
[GenerateSerializer, Alias("haimen.kept-state")]
internal sealed class KeptState
{
    /// <summary>As the domain wrote it; null before the first.</summary>
    [Id(0)] public string? Text { get; set; }

    /// <summary>The version of its shape.</summary>
    [Id(1)] public int Version { get; set; }

    /// <summary>The last state of another version; null where there was none.</summary>
    [Id(2)] public string? PreviousText { get; set; }

    /// <summary>That one's version.</summary>
    [Id(3)] public int PreviousVersion { get; set; }

    /// <summary>Takes a new state. The last one of another version is kept beside it.</summary>
    /// <param name="text">The state.</param>
    /// <param name="version">The version of its shape.</param>
    public void Put(string text, int version)
    {
        if (Text is not null && Version != version) (PreviousText, PreviousVersion) = (Text, Version);
        (Text, Version) = (text, version);
    }

    /// <summary>As it is now, for whoever reads it later.</summary>
    public KeptState Copy() => new() { Text = Text, Version = Version, PreviousText = PreviousText, PreviousVersion = PreviousVersion };

    /// <summary>Whether a state is what is kept already.</summary>
    public bool Is(string text, int version) => Version == version && Text == text;
}
