namespace Luyan.Law;

/// <summary>A file of the policy is not as it must be; the message names the file and the key. The program does not start with it.</summary>
public sealed class MeasuresException(string file, string key, string problem) : Exception($"{file}: {(key == "" ? "" : $"'{key}' ")}{problem}")
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The key in it, empty where it concerns the whole file.</summary>
    public string Key => key;
}
