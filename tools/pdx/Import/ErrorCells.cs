using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PudongExchange.Pdx.Import;

/// <summary>
/// The cells of a workbook's sheet in which the spreadsheet shows an error such as #N/A. ExcelDataReader gives them as blank, and a formula that failed
/// must not pass for a field that was left blank.
/// </summary>
public static class ErrorCells
{
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What each shows, by its place such as <c>F3</c>.</summary>
    /// <param name="workbook">The file.</param>
    /// <param name="sheet">The name of the sheet; the first when null.</param>
    public static Dictionary<string, string> In(FileInfo workbook, string? sheet)
    {
        ArgumentNullException.ThrowIfNull(workbook);

        using var stream = workbook.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var found = new Dictionary<string, string>();
        if (PartOf(zip, sheet) is not { } part)
            return found;

        using var content = part.Open();
        using var xml = XmlReader.Create(content);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" } && xml.GetAttribute("t") == "e" && xml.GetAttribute("r") is { } place)
            {
                using var cell = xml.ReadSubtree();
                found[place] = cell.ReadToDescendant("v", xml.NamespaceURI) ? cell.ReadElementContentAsString() : "#ERROR!";
            }
        }

        return found;
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string? sheet)
    {
        var listed = Xml(zip, "xl/workbook.xml")?.Descendants().Where(one => one.Name.LocalName == "sheet")
            .FirstOrDefault(one => sheet is null || one.Attribute("name")?.Value == sheet);
        var target = Xml(zip, "xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .FirstOrDefault(one => one.Attribute("Id")?.Value == listed?.Attribute(Relations + "id")?.Value)?.Attribute("Target")?.Value;
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XDocument? Xml(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
            return null;

        using var content = entry.Open();
        return XDocument.Load(content);
    }
}
