using System.Security.Cryptography;
using System.Text;

namespace AnyOrder.Durable.Journals;

/// <summary>A file that one process can have open at a time. The system closes it when the process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
    private const int MostShown = 40;

    // how .NET says that another has the file: as Windows calls it, or by the number that flock gives on Linux or a Mac
    private static readonly int[] Sharing = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a run.</summary>
    /// <param name="database">The file of the journal; one it is a link to counts as the same.</param>
    /// <param name="runId">The run.</param>
    /// <param name="wording">Says what is wrong.</param>
    /// <exception cref="JournalLockedException">Another has it.</exception>
    public static RunLock Take(string database, string runId, Wording wording)
    {
        string path = PathOf(database, runId);
        try
        {
            // .NET looks after the race with one who deletes the file while it is being opened
            return new RunLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException exception) when (Sharing.Contains(exception.HResult))
        {
            throw wording.OfLocked(path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw wording.OfSystem("locked", exception);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Where the lock is: a name that every file system takes, and that no other run has where case does not count.</summary>
    public static string PathOf(string database, string runId)
    {
        string file = File.ResolveLinkTarget(database, returnFinalTarget: true)?.FullName ?? database;
        string shown = new([.. runId.Take(MostShown).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(runId)))[..16];
        return $"{file}.{shown}.{hash}.lock";
    }
}
