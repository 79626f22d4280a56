using System.Collections.Immutable;
using AnyOrder.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AnyOrder.Tests.Harness;

/// <summary>Members of a class that uses the library, as a user would write them.</summary>
public sealed class Snippet(string members)
{
    /// <summary>The framework, and the assemblies of the library: all that this process was started with.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(ProgramRule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ProgramRule)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using AnyOrder;
        using static AnyOrder.Programs;

        """;

    private const string Names = """
            static readonly Name<int> A = Name.Of<int>();
            static readonly Name<int> B = Name.Of<int>();
            static readonly Loop Some = Loop.Empty;
            static readonly Program<int> Other = Get(B);

        """;

    public static Snippet OfFile(string text, bool knowsLibrary = true) => new(text) { IsFile = true, KnowsLibrary = knowsLibrary };

    private bool IsFile { get; init; }

    private bool KnowsLibrary { get; init; } = true;

    public CSharpCompilation Compile()
    {
        var text = IsFile ? members : $"{Usings}class Snippet\n{{\n{Names}{members}\n}}\n";
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        var options = new CSharpCompilationOptions(
            IsFile ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        var references = References.Where(reference => KnowsLibrary || !Path.GetFileName(reference.Display!).StartsWith("AnyOrder", StringComparison.Ordinal));
        return CSharpCompilation.Create("Snippet", [tree], references, options);
    }

    /// <summary>What the rules say, in the order of the text.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Reports() =>
        [
            .. (await Compile().WithAnalyzers(Rules).GetAnalyzerDiagnosticsAsync()).OrderBy(report => report.Location.SourceSpan.Start),
        ];

    /// <summary>What the compiler says: errors, also those that are found when code is made, and warnings.</summary>
    public IReadOnlyList<string> Compiler() =>
        [.. Compile().Emit(Stream.Null).Diagnostics.Where(said => said.Severity >= DiagnosticSeverity.Warning).Select(said => said.Id)];
}
