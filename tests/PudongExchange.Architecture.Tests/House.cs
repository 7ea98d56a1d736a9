using System.Xml.Linq;

namespace PudongExchange.Architecture.Tests;

/// <summary>The projects as their files tell them.</summary>
internal static class House
{
    public static readonly string Root = FindRoot();

    /// <summary>What is delivered, by name: everything under src and tools.</summary>
    public static readonly IReadOnlyDictionary<string, Project> Projects = new[] { "src", "tools" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Select(Project.Read)
        .ToDictionary(project => project.Name);

    public static IEnumerable<(string File, string Text)> Sources(string project) => Directory
        .EnumerateFiles(Path.GetDirectoryName(Projects[project].Path)!, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PudongExchange.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");

        return folder.FullName;
    }

    /// <param name="Name">Without the prefix that all share.</param>
    /// <param name="Path">Its file.</param>
    /// <param name="Projects">The projects it references.</param>
    /// <param name="Packages">The packages it references.</param>
    public sealed record Project(string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
    {
        public static Project Read(string path)
        {
            var file = XDocument.Load(path);
            return new(
                NameOf(path), path,
                [.. file.Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value))],
                [.. file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)]);
        }

        private static string NameOf(string path) =>
            System.IO.Path.GetFileNameWithoutExtension(path).Replace("PudongExchange.", "", StringComparison.Ordinal);
    }
}
