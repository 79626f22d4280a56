using System.Diagnostics;

namespace AnyOrder.Tests;

/// <summary>Debian's Chromium, without a window and without a network.</summary>
internal static class Chromium
{
    public static string? Path { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    /// <summary>The page as the browser has it once its scripts have run, and what they wrote to the console.</summary>
    public static (string Dom, string Console) Open(string html, string hash)
    {
        var folder = Directory.CreateTempSubdirectory("anyorder");
        try
        {
            var page = System.IO.Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(page, html);
            ProcessStartInfo start = new(Path!)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    $"--user-data-dir={folder.FullName}/profile",
                    "--virtual-time-budget=5000",
                    "--enable-logging=stderr",
                    "--dump-dom",
                    $"file://{page}{hash}",
                },
            };
            using var browser = Process.Start(start)!;
            var console = browser.StandardError.ReadToEndAsync();
            var dom = browser.StandardOutput.ReadToEnd();
            browser.WaitForExit();
            var lines = console.Result.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal));
            return (dom, string.Join('\n', lines));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
