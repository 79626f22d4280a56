using System.Reflection;
using System.Runtime.CompilerServices;
using AnyOrder.Tests.Docs;
using PublicApiGenerator;
using Xunit;

namespace AnyOrder.Tests;

/// <summary>What is public of the core changes when somebody means it to. The build looks after the facade.</summary>
public class CoreApiTests
{
    private static readonly string Baseline = Path.Combine(Markdown.Root, "Core.FSharp", "PublicAPI.txt");

    [Fact]
    public void The_public_surface_of_the_core_is_the_one_written_down()
    {
        var lines = Surface().Split('\n');
        if (Environment.GetEnvironmentVariable("ANYORDER_ACCEPT_API") is "1")
        {
            File.WriteAllLines(Baseline, lines);
        }

        var accepted = File.Exists(Baseline) ? File.ReadAllLines(Baseline) : [];
        Assert.True(
            accepted.SequenceEqual(lines),
            string.Join(
                '\n',
                [
                    "What is public of the core has changed. When it is meant to, accept it by: bash .ci/accept-api",
                    .. Surplus(accepted, lines).Select(line => $"- {line}"),
                    .. Surplus(lines, accepted).Select(line => $"+ {line}"),
                ]
            )
        );
    }

    [Fact]
    public void The_surface_has_what_is_public_and_nothing_else()
    {
        var surface = Surface();
        Assert.Contains("public sealed class Loop", surface, StringComparison.Ordinal);
        Assert.Contains("Program<T>", surface, StringComparison.Ordinal);
        Assert.Contains("AnyOrder.ProgramStatus+Waiting: System.Collections.Generic.IReadOnlyList`1[AnyOrder.Name] Names", surface, StringComparison.Ordinal);
        Assert.DoesNotContain("Contents", surface, StringComparison.Ordinal);
        Assert.DoesNotContain("internal ", surface, StringComparison.Ordinal);
    }

    private static string Surface() => string.Join('\n', [Declarations(), "", "// what the compiler makes of unions", .. Cases()]);

    // what compilers and debuggers are told is no promise to users
    private static string Declarations() =>
        typeof(Loop)
            .Assembly.GeneratePublicApi(
                new ApiGeneratorOptions
                {
                    IncludeAssemblyAttributes = false,
                    ExcludeAttributes =
                    [
                        "Microsoft.FSharp.Core.AbstractClassAttribute",
                        "Microsoft.FSharp.Core.CompilationArgumentCountsAttribute",
                        "Microsoft.FSharp.Core.CompilationMappingAttribute",
                        "Microsoft.FSharp.Core.CompilationSourceNameAttribute",
                        "Microsoft.FSharp.Core.SealedAttribute",
                        "System.Diagnostics.CodeAnalysis.DynamicDependencyAttribute",
                        "System.Diagnostics.DebuggerBrowsableAttribute",
                        "System.Diagnostics.DebuggerDisplayAttribute",
                        "System.Diagnostics.DebuggerNonUserCodeAttribute",
                        "System.Diagnostics.DebuggerTypeProxyAttribute",
                        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
                        "System.SerializableAttribute",
                    ],
                }
            )
            .ReplaceLineEndings("\n")
            .Trim();

    // the generator leaves out whatever a compiler made, and so the fields of cases
    private static IEnumerable<string> Cases() =>
        typeof(Loop)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false } && member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(member => !member.Name.StartsWith("get_", StringComparison.Ordinal))
            .Where(member => member.Name is not ("Equals" or "GetHashCode" or "CompareTo" or "ToString"))
            .Select(member => $"{member.DeclaringType!.FullName}: {member}")
            .Order(StringComparer.Ordinal);

    /// <summary>The lines that one text has more often than the other.</summary>
    private static IEnumerable<string> Surplus(string[] lines, string[] others)
    {
        var counts = others.CountBy(line => line).ToDictionary();
        return lines.Where(line => (counts[line] = counts.GetValueOrDefault(line) - 1) < 0);
    }
}
