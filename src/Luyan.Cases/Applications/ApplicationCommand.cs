namespace Luyan.Cases.Applications;

/// <summary>What somebody asks for in the life of an application. The names are those of the procedure and of the stored commands;
/// each stands beside its step.</summary>
public abstract record ApplicationCommand;
