using AnyOrder.Samples.Sheets;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace AnyOrder.Tests.Samples.Sheets;

[Properties(Arbitrary = [typeof(SheetGenerators)], MaxTest = 200)]
public class RandomSheetTests(ITestOutputHelper log)
{
    private const int Sheets = 200;

    [LibreOfficeFact]
    public void Random_sheets_have_the_values_that_LibreOffice_computes()
    {
        ulong seed = (ulong)Random.Shared.NextInt64();
        log.WriteLine($"seed {seed}");
        string folder = Directory.CreateTempSubdirectory("sheets").FullName;
        string sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        try
        {
            RandomSheet[] sheets = [.. SheetGenerators.Sheet.Sample(Sheets, new FsCheck.Rnd(seed), 30)];
            string[] files = [.. sheets.Select((sheet, i) => Written(sheet, Path.Combine(sources, $"s{i}.csv")))];
            LibreOffice.Compute(files, folder);
            string[] differences =
            [
                .. from i in Enumerable.Range(0, Sheets)
                   from difference in SheetComparison.Differences(Recalculation.Of(sheets[i].Sheet), Path.Combine(folder, $"s{i}-s{i}.csv"))
                   // which of two errors is shown, nobody has written down
                   where !(IsError(difference.Here) && IsError(difference.There))
                   select $"sheet {i}, {difference}, {sheets[i].Sheet[difference.Address]?.Content}{Environment.GetEnvironmentVariable("DUMP") switch { null => "", _ => "\n" + string.Join(" ", sheets[i].Sheet.Cells.Select(c => $"{c.Address}={c.Content}>{Recalculation.Of(sheets[i].Sheet).Show(c.Address)}")) }}",
            ];
            Assert.True(differences.Length == 0, $"seed {seed}\n{string.Join('\n', differences)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsError(string text) => text.StartsWith('#') || text.StartsWith("Err:", StringComparison.Ordinal);

    private static string Written(RandomSheet sheet, string path)
    {
        SheetFile.Write(path, sheet.Rows);
        return path;
    }
}
