using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Durable.Tests.Surface;

/// <summary>All that others can use is documented, in the file that editors read.</summary>
public class DocumentedTests
{
    private static readonly XmlDocumentation Documentation = new(Package.Assembly);

    [Fact]
    public void Every_public_type_and_member_is_documented()
    {
        var ids = Package.Types.SelectMany(Ids).ToList();
        Assert.True(ids.Count > 100);
        Assert.Empty(
            from overloads in ids.GroupBy(id => id)
            where Documentation.Count(overloads.Key) < overloads.Count()
            select overloads.Key
        );
    }

    [Fact]
    public void What_is_internal_and_has_no_comment_is_found() =>
        Assert.Equal(0, Documentation.Count("P:AnyOrder.Durable.ValueCodec.Id"));

    // a class of properties has a constructor that nobody wrote
    private static IEnumerable<string> Ids(Type type) =>
        type.GetConstructors() is [var only] && only.GetParameters().Length == 0
            ? PublicMembers.Ids(type).Where(id => !id.EndsWith(".#ctor", StringComparison.Ordinal))
            : PublicMembers.Ids(type);
}
