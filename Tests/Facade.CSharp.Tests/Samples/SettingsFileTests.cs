using Xunit;

namespace AnyOrder.Tests.Samples;

public sealed class SettingsFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("anyorder");

    [Theory]
    [InlineData("junk.ini", "no delimiter", "no delimiter")]
    [InlineData("twice.ini", "[A]\nB = 1\nb = 2", "A:b")]
    [InlineData("nameless.ini", "= 1", "A value has no key")]
    [InlineData("junk.json", "{ \"A\": ", "LineNumber: 0")]
    [InlineData("list.json", "[1]", "must be an object")]
    [InlineData("app.yaml", "A: B", ".yaml")]
    public void A_file_that_cannot_be_read_is_an_error_that_says_why(string file, string content, string reason)
    {
        string path = Path.Combine(_directory.FullName, file);
        File.WriteAllText(path, content);
        AssertRefused(path, reason);
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        AssertRefused(Path.Combine(_directory.FullName, "missing.ini"), "Could not find");

    [Fact]
    public void A_malformed_reference_in_a_file_is_an_error_that_names_the_file_the_key_and_the_column()
    {
        string path = Path.Combine(_directory.FullName, "app.ini");
        File.WriteAllText(path, "[Mail]\nFrom = no-reply@${App:Host\n");
        SampleRun run = SampleRun.Of("settings", path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Mail:From", run.Error, StringComparison.Ordinal);
        Assert.Contains("(app.ini:2)", run.Error, StringComparison.Ordinal);
        Assert.Contains("column 10 of the value", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static void AssertRefused(string path, string reason)
    {
        SampleRun run = SampleRun.Of("settings", path);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(path + ": ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
