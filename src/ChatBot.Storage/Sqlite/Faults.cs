using Microsoft.Data.Sqlite;

namespace ChatBot.Storage.Sqlite;

/// <summary>Says what a fault of the database means to the person who runs the bot.</summary>
internal static class Faults
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOrOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static StorageException Explain(SqliteException exception, string path) => new(
        exception.SqliteErrorCode switch
        {
            Corrupt or NoDatabase => $"{path} is broken, or no database. Put back a copy of it; if there is none, move it away, with the -wal and -shm files beside it: a new one is made, and each workspace must install the bot again (/slack/install).",
            CannotOpen or ReadOnly => $"{path} cannot be opened or written. Give this user the right to it and to its folder, or set Storage:Path to another folder.",
            Full or InputOrOutput => $"{path} cannot be written: {exception.Message} Look whether the disk is full or failing.",
            Busy => $"{path} is held by another program. End whatever has it open for long.",
            _ => $"{path}: {exception.Message}",
        },
        exception);

    public static StorageException WrongKey(string path) => new(
        $"Storage:Key is not the key that the tokens in {path} are encrypted with. Set the former one again; if it is lost, move that file away, with the -wal and -shm files beside it: a new one is made, and each workspace must install the bot again (/slack/install).");
}
