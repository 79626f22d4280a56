using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace AnyOrder.Tests;

/// <summary>All that others can use is documented, in the files that editors read.</summary>
public class DocumentedTests
{
    public static TheoryData<Type> Assemblies { get; } = [typeof(Loop), typeof(Programs)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_and_member_is_documented(Type ofAssembly)
    {
        var ids = Ids(ofAssembly.Assembly).ToList();
        Assert.True(ids.Count > 20);
        Assert.Empty(Bare(ids, new XmlDocumentation(ofAssembly.Assembly)));
    }

    [Fact]
    public void A_member_without_a_comment_is_found()
    {
        var file = XDocument.Parse(
            """
            <doc><members>
              <member name="T:AnyOrder.Tests.XmlDocumentation"><summary>Said.</summary></member>
              <member name="M:AnyOrder.Tests.XmlDocumentation.#ctor(System.Reflection.Assembly)"><summary>Said.</summary></member>
              <member name="M:AnyOrder.Tests.XmlDocumentation.Count(System.String)"><summary> </summary></member>
            </members></doc>
            """
        );
        // one of the two constructors, and a comment that says nothing
        Assert.Equal(
            ["M:AnyOrder.Tests.XmlDocumentation.#ctor", "M:AnyOrder.Tests.XmlDocumentation.Count"],
            Bare(PublicMembers.Ids(typeof(XmlDocumentation)), new XmlDocumentation(file))
        );
    }

    private static IEnumerable<string> Ids(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => !PublicMembers.IsMade(type)).SelectMany(PublicMembers.Ids);

    private static IEnumerable<string> Bare(IEnumerable<string> ids, XmlDocumentation documentation) =>
        from overloads in ids.GroupBy(id => id)
        where documentation.Count(overloads.Key) < overloads.Count()
        select overloads.Key;
}
