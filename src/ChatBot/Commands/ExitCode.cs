namespace ChatBot.Commands;

/// <summary>What the program tells the shell that ran it.</summary>
internal enum ExitCode
{
    /// <summary>Answered, evaluated, or ended as asked.</summary>
    Answered = 0,

    /// <summary>The documents do not answer.</summary>
    NotFound = 1,

    /// <summary>The command line, a setting or a file is wrong; what was printed says how to cure it.</summary>
    WrongUsage = 2,

    /// <summary>Something broke on our side.</summary>
    Failure = 3,
}
