using Xunit;

namespace AnyOrder.Tests.Samples;

public class SettingsOracleTests
{
    [PythonFact]
    public void The_settings_of_the_shipped_file_are_those_that_Pythons_configparser_resolves()
    {
        string file = SampleRun.Shipped("app.ini");
        Assert.Equal(
            Python.Run(SampleRun.Data("resolve.py"), file).ReplaceLineEndings("\n"),
            SampleRun.Of("settings", file).Output
        );
    }
}
