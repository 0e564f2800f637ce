namespace Haimen.Host.CommandLine;

/// <summary>The session of whoever signed in on this machine, in a file that only they can read.</summary>
internal static class KeptSession
{
    private static string Path { get; } = System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"),
        "haimen",
        "session");

    /// <summary>The token; null where nobody signed in.</summary>
    public static string? Read() => File.Exists(Path) ? File.ReadAllText(Path).Trim() : null;

    /// <summary>Keeps a token.</summary>
    /// <returns>Where.</returns>
    public static string Keep(string token)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(Path, options);
        writer.WriteLine(token);
        return Path;
    }

    /// <summary>Forgets it.</summary>
    public static void Forget() => File.Delete(Path);
}
