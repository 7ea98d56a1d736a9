namespace PudongExchange.Pdx.Certificates;

/// <summary>Folders and files that only the user who made them can read; whole or not there at all.</summary>
public static class OwnerOnly
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, FolderMode);
    }

    public static void WriteText(string path, string text)
    {
        var whole = new FileStreamOptions { Mode = System.IO.FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            whole.UnixCreateMode = FileMode;

        var unfinished = path + ".new";
        using (var writer = new StreamWriter(unfinished, whole))
            writer.Write(text);
        File.Move(unfinished, path, overwrite: true);
    }
}
