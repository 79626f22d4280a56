using System.Reflection;
using System.Xml.Linq;

namespace AnyOrder.Tests;

/// <summary>What the compiler made of the comments of an assembly: the file beside it.</summary>
public sealed class XmlDocumentation
{
    private readonly ILookup<string, XElement> members;

    public XmlDocumentation(Assembly assembly)
        : this(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))) { }

    public XmlDocumentation(XDocument file) =>
        members = file.Descendants("member").Where(IsWritten).ToLookup(member => Stem(member.Attribute("name")!.Value));

    /// <summary>How many members of this id there are that somebody wrote something about. Overloads share an id.</summary>
    public int Count(string stem) => members[stem].Count();

    // parameters are left out: the compilers of F# and C# spell those of properties differently
    private static string Stem(string id) => id.Split('(')[0];

    private static bool IsWritten(XElement member) =>
        member.Element("inheritdoc") is not null || member.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.Value);
}
