using AnyOrder.Samples.Blogs;
using Xunit;

namespace AnyOrder.Tests.Samples;

public sealed class BlogCleanUpTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("anyorder");

    [Fact]
    public async Task No_file_and_no_handle_is_left_when_all_goes_well()
    {
        using StringWriter output = new();
        Assert.Equal(0, await BlogSample.RunAsync(output, _parent.FullName, default));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task No_file_and_no_handle_is_left_when_the_sample_fails()
    {
        await using FailingWriter output = new(_parent);
        await Assert.ThrowsAsync<IOException>(() => BlogSample.RunAsync(output, _parent.FullName, default));
        Assert.True(output.SawTheDatabase);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task No_file_and_no_handle_is_left_when_the_sample_is_cancelled()
    {
        using StringWriter output = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BlogSample.RunAsync(output, _parent.FullName, new(true)));
        AssertNothingIsLeft();
    }

    public void Dispose() => _parent.Delete(recursive: true);

    private void AssertNothingIsLeft()
    {
        Assert.Empty(_parent.EnumerateFileSystemInfos());
        // Linux deletes files that are open, so there the handles are looked at
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotContain(
                new DirectoryInfo("/proc/self/fd").EnumerateFiles(),
                handle => handle.LinkTarget?.StartsWith(_parent.FullName, StringComparison.Ordinal) == true
            );
        }
    }

    private sealed class FailingWriter(DirectoryInfo parent) : StringWriter
    {
        public bool SawTheDatabase { get; private set; }

        public override void WriteLine(string? value)
        {
            SawTheDatabase = parent.EnumerateFiles("blog.db", SearchOption.AllDirectories).Any();
            throw new IOException("The disk is full.");
        }
    }
}
