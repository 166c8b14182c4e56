using System.Data.Common;
using System.Net.Sockets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Chains;
using Luyan.Store.Opening;
using Luyan.Store.Upkeep;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>An error that an operator can correct is printed in one sentence, with exit code 2; everything else is a bug
/// and keeps its trace.</summary>
internal static class Failing
{
    public const int BadInput = 2;

    /// <summary>Runs the verb and prints an error that has a sentence.</summary>
    public static async Task<int> Told(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (Sentence(failure) is not null)
        {
            await error.WriteLineAsync(LawInput.OneLine(Sentence(failure)!));
            return BadInput;
        }
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        CommandLineException or PlaceException or StoreRefusedException or MeasuresException or LawInputException => failure.Message,
        ArchiveException archive => Archive(archive),
        CheckpointException checkpoint => Checkpoint(checkpoint),
        AggregateException { InnerException: { } inner } => Sentence(inner),
        SocketException or IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"The site cannot be served: {failure.Message.TrimEnd('.')}; name a free address with --urls.",
        FormatException when failure.TargetSite?.DeclaringType?.Namespace == "Microsoft.AspNetCore.Http" =>
            $"--urls expects addresses like http://localhost:5080: {failure.Message}",
        UnauthorizedAccessException => $"A file or folder cannot be read or written: {failure.Message}",
        IOException => $"A file or folder cannot be read or written: {failure.Message}",
        DbException => Database(failure),
        _ => null,
    };

    private static string? Database(Exception failure) => failure switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 11 or 26 } =>
            $"The database in the data folder is damaged: restore it from a backup ({failure.Message.TrimEnd('.')}).",
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 or 23 } =>
            $"The database in the data folder cannot be opened or written ({failure.Message.TrimEnd('.')}).",
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 5 or 6 } =>
            "The database in the data folder is in use by another program.",
        DbException { IsTransient: true } or DbException { InnerException: SocketException or IOException } =>
            $"PostgreSQL does not answer: {failure.Message.TrimEnd('.')}.",
        DbException { SqlState: [ '2' or '3', '8' or 'D', ..] } => $"PostgreSQL refuses the connection: {failure.Message.TrimEnd('.')}.",
        _ => null,
    };

    private static string Checkpoint(CheckpointException failure) => failure.Key switch
    {
        "other-form" => $"The checkpoint has the form {failure.Detail}, which this version does not read.",
        "damaged" => $"The checkpoint is damaged at the line: {failure.Detail}",
        _ => "This is no checkpoint: give the file that 'luyan checkpoint FILE' wrote, or its first three lines.",
    };

    private static string Archive(ArchiveException failure) => failure.Key switch
    {
        "not-empty" => $"Restoring needs an empty place, but there is something in {failure.Detail}. Nothing was changed.",
        "damaged" => $"The archive is damaged: {failure.Detail.TrimEnd('.')}. Nothing was changed.",
        "other-version" => $"The archive was made by another version of Luyan{(failure.Detail.Length == 0 ? "" : $" ({failure.Detail})")}" +
            $". Nothing was changed.",
        "exists" => $"{failure.Detail} exists already. Choose another name.",
        "differs" => $"What was restored differs from the archive: {failure.Detail}. The data folder is not usable: empty it and repeat " +
            $"the command.",
        _ => failure.Message,
    };
}
